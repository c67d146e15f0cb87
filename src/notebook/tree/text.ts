import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, walk } from "./walk.ts";

export { textOf };

/** How much there is to read. */
export interface ReadingMeasure {
  readonly words: number;
  readonly minutes: number;
}

const WORDS_A_MINUTE = 230;
/** Chinese, Japanese and Korean readers are timed by the character: about 500 a minute. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const CJK_A_MINUTE = 500;

/**
 * Measures a note's prose in words and in minutes to read. Code and diagrams do not count: readers look at
 * them instead of reading every word.
 */
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

/**
 * Cuts a text to the whole sentences that fit a number of characters; where the first sentence does not fit,
 * to the words that do.
 */
export function cutAtSentence(words: Words, length: number): string {
  const { text, links } = words;
  if (text.length <= length) return text.trim();
  let end = 0;
  for (const next of sentenceEnds(words)) {
    if (next > length) break;
    end = next;
  }
  if (end > 0) return text.slice(0, end).trim();
  // Half a link's words would say something else, so the cut comes before the link, unless that leaves too
  // little.
  const cut = links.find((link) => link.start < length && link.end > length)?.start ?? length;
  return `${cutAtWord(text, cut > length / 2 ? cut : length)}…`;
}

/** Returns the first sentence of a text. */
export function firstSentence(words: Words): string {
  for (const end of sentenceEnds(words)) return words.text.slice(0, end).trim();
  return "";
}

/**
 * Yields the offsets at which sentences end. No sentence ends within a link, since a title may be a question.
 */
export function* sentenceEnds({ text, links }: Words): Generator<number> {
  let at = 0;
  for (const { index, segment } of segmentSentences(text)) {
    const end = index + segment.length;
    while ((links[at]?.end ?? end) < end) at++;
    const link = links[at];
    if (!link || link.start >= end || link.end === end) yield end;
  }
}

/** Returns the text of a node on one line. */
export const flatText = (node: Nodes) => textOf(node).replace(/\s+/g, " ").trim();

let segmenter: Intl.Segmenter | undefined;

function segmentSentences(text: string): Intl.Segments {
  // Created for the first text: creation takes as long as a hundred texts.
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  return segmenter.segment(text);
}

/**
 * Cuts a text to a number of characters, at a space where the second half has one, and without punctuation at
 * the end.
 */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return (space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—]+$/, "");
}
