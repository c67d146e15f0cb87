import type { Nodes } from "mdast";
import { type Range, withoutMarker } from "./outline.ts";
import { lastUpTo } from "./sorted.ts";
import { cutAtWord, segmentSentences, TEXT_BLOCKS } from "./text.ts";

/** The sentence around a link, in three parts: what comes before, the link's own words, what comes after. */
export type Sentence = readonly [before: string, words: string, after: string];

/** The mark of a callout, which its page does not show. */
const CALLOUT = /^\[![\w-]+\][+-]?\s*/;
const SIDE_LENGTH = 140;

/**
 * Prepares to find the sentences in which the nodes of a tree stand, within their paragraph, heading or table cell; a
 * long one is cut on both sides of the node. A block is read once, however many links it holds.
 */
export function sentenceFinder(): (node: Nodes, parents: readonly Nodes[]) => Sentence {
  const blocks = new Map<Nodes, Block>();
  return (node, parents) => {
    const top = parents.findLast(({ type }) => TEXT_BLOCKS.has(type)) ?? node;
    const block = blocks.get(top) ?? readBlock(top);
    blocks.set(top, block);
    return sentenceIn(block, block.ranges.get(node) ?? { start: 0, end: 0 });
  };
}

interface Block {
  /** All of its text, on one line. */
  readonly text: string;
  /** Which part of the text each node is. */
  readonly ranges: ReadonlyMap<Nodes, Range>;
  /** Where its sentences begin. */
  readonly sentences: readonly number[];
}

function readBlock(block: Nodes): Block {
  const ranges = new Map<Nodes, Range>();
  const words: string[] = [];
  let length = 0;
  let spaced = false;
  const add = (text: string) => {
    const own = length === 0 ? text.replace(CALLOUT, "") : text;
    const flat = own.replace(/\s+/g, " ");
    const word = spaced && flat.startsWith(" ") ? flat.slice(1) : flat;
    if (word === "") return;
    spaced = word.endsWith(" ");
    length += word.length;
    words.push(word);
  };
  const read = (node: Nodes) => {
    const start = length;
    if ("children" in node) node.children.forEach(read);
    else if ("value" in node) add(node.value);
    else if (node.type === "break") add(" ");
    ranges.set(node, { start, end: length });
  };
  read(block);
  const text = words.join("");
  return { text, ranges, sentences: Array.from(segmentSentences(text), ({ index }) => index) };
}

function sentenceIn({ text, sentences }: Block, { start, end }: Range): Sentence {
  const from = sentences[lastUpTo(sentences, start)] ?? 0;
  const to = sentences[lastUpTo(sentences, Math.max(start, end - 1)) + 1] ?? text.length;
  return [
    cutStart(text.slice(from, start).trimStart()),
    text.slice(start, end),
    cutEnd(text.slice(end, to).trimEnd()),
  ];
}

function cutStart(text: string): string {
  if (text.length <= SIDE_LENGTH) return text;
  const tail = text.slice(-SIDE_LENGTH);
  return `…${tail.slice(tail.indexOf(" "))}`;
}

function cutEnd(text: string): string {
  if (text.length > SIDE_LENGTH) return `${cutAtWord(text, SIDE_LENGTH)} …`;
  return withoutMarker(text).trimEnd();
}
