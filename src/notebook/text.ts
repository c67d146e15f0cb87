import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, walk } from "./walk.ts";

export { textOf };

/** How much there is to read; the page makes minutes of it. */
export interface ReadingMeasure {
  readonly words: number;
  readonly minutes: number;
}

const WORDS_A_MINUTE = 230;
/** Chinese, Japanese and Korean readers are timed by the character: about 500 a minute. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const CJK_A_MINUTE = 500;

/** Counts the words of a note's prose (code and diagrams are looked at, not read word by word). */
export function readingMeasure(tree: Root): ReadingMeasure {
  const blocks: string[] = [];
  walk(tree, (node) => {
    if (!TEXT_BLOCKS.has(node.type)) return undefined;
    blocks.push(textOf(node));
    return SKIP;
  });
  const text = blocks.join("\n");
  const cjk = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, " ").match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return {
    words: words + cjk,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE + cjk / CJK_A_MINUTE)),
  };
}

/** What holds text and no other block. */
export const TEXT_BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

const SUMMARY_LENGTH = 200;

/** The note's first paragraph, cut at the end of a sentence or of a word. */
export function firstSentences(tree: Root): string {
  const paragraph = tree.children.find(({ type }) => type === "paragraph");
  return paragraph ? cutAtSentence(flatText(paragraph), SUMMARY_LENGTH) : "";
}

/** As many whole sentences of a text as fit a length; where the first does not, as many words. */
export function cutAtSentence(text: string, length: number): string {
  if (text.length <= length) return text;
  const ends = [...segmentSentences(text)].map(({ index, segment }) => index + segment.length);
  const end = ends.findLast((offset) => offset <= length);
  return end ? text.slice(0, end).trim() : `${cutAtWord(text, length)}…`;
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  const [first] = segmentSentences(text);
  return first?.segment.trim() ?? "";
}

/** A node's text on one line. */
export const flatText = (node: Nodes) => textOf(node).replace(/\s+/g, " ").trim();

let segmenter: Intl.Segmenter | undefined;

export function segmentSentences(text: string): Intl.Segments {
  // Made when the first text is read: it takes as long as a hundred of them.
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  return segmenter.segment(text);
}

export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return (space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—]+$/, "");
}
