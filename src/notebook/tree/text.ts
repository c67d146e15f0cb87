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

/** Words on one line, and which stretches of them are links: no cut goes through one. */
export interface Words {
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number }[];
}

/** As many whole sentences of a text as fit a length; where the first does not, as many words. */
export function cutAtSentence(words: Words, length: number): string {
  const { text, links } = words;
  if (text.length <= length) return text.trim();
  let end = 0;
  for (const next of sentenceEnds(words)) {
    if (next > length) break;
    end = next;
  }
  if (end > 0) return text.slice(0, end).trim();
  // Half a link's words say something else, unless they are nearly all there is.
  const cut = links.find((link) => link.start < length && link.end > length)?.start ?? length;
  return `${cutAtWord(text, cut > length / 2 ? cut : length)}…`;
}

/** The first sentence of a text. */
export function firstSentence(words: Words): string {
  for (const end of sentenceEnds(words)) return words.text.slice(0, end).trim();
  return "";
}

/** Where sentences end. Within a link none does: a title may be a question. */
export function* sentenceEnds({ text, links }: Words): Generator<number> {
  let at = 0;
  for (const { index, segment } of segmentSentences(text)) {
    const end = index + segment.length;
    while ((links[at]?.end ?? end) < end) at++;
    const link = links[at];
    if (!link || link.start >= end || link.end === end) yield end;
  }
}

/** A node's text on one line. */
export const flatText = (node: Nodes) => textOf(node).replace(/\s+/g, " ").trim();

let segmenter: Intl.Segmenter | undefined;

function segmentSentences(text: string): Intl.Segments {
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
