import type { Nodes } from "mdast";
import { type LinkWords, type Phrase, partsOf } from "../text/phrase.ts";
import { lastUpTo } from "../text/sorted.ts";
import { type Range, withoutMarker } from "./outline.ts";
import { cutAtWord, sentenceEnds, TEXT_BLOCKS } from "./text.ts";

/** The sentence around a link, in three parts: what comes before, the link's own words, what comes after. */
export type Sentence = readonly [before: Phrase, words: string, after: Phrase];

/** The mark of a callout, which its page does not show. */
const CALLOUT = /^\[![\w-]+\][+-]?\s*/;
const SIDE_LENGTH = 140;

/**
 * Prepares to find the sentences in which the nodes of a tree stand, within their paragraph, heading or table
 * cell; a long one is cut on both sides of the node. A block is read once, however many links it holds.
 */
export function sentenceFinder(): (node: Nodes, parents: readonly Nodes[]) => Sentence {
  const blocks = new Map<Nodes, Block>();
  return (node, parents) => {
    const top = parents.findLast(({ type }) => TEXT_BLOCKS.has(type)) ?? node;
    const block = blocks.get(top) ?? readBlock(top);
    blocks.set(top, block);
    return sentenceIn(block, node);
  };
}

interface Block {
  /** All of its text as it was typed, on one line. */
  readonly text: string;
  readonly parts: readonly Inline[];
  /** Where each part begins. */
  readonly starts: readonly number[];
  /** Which part is a node's. */
  readonly byNode: ReadonlyMap<Nodes, Inline>;
  /** Where its sentences begin. */
  readonly sentences: readonly number[];
}

interface Inline extends Range {
  readonly part: string | LinkWords;
}

function readBlock(block: Nodes): Block {
  const parts: Inline[] = [];
  const byNode = new Map<Nodes, Inline>();
  let text = "";
  for (const { part, node } of partsOf(block)) {
    const typed = typeof part === "string" ? part : part.words;
    const own = text === "" ? typed.replace(CALLOUT, "").trimStart() : typed;
    const words = text.endsWith(" ") ? own.trimStart() : own;
    const range = { start: text.length, end: text.length + words.length };
    const placed = { ...range, part: typeof part === "string" ? words : part };
    text += words;
    parts.push(placed);
    byNode.set(node, placed);
  }
  const links = parts.filter(({ part, start, end }) => typeof part !== "string" && start < end);
  const sentences = [0, ...sentenceEnds({ text, links })];
  return { text, parts, starts: parts.map(({ start }) => start), byNode, sentences };
}

function sentenceIn(block: Block, node: Nodes): Sentence {
  const { text, sentences } = block;
  const { start, end } = block.byNode.get(node) ?? { start: 0, end: 0 };
  const from = sentences[lastUpTo(sentences, start)] ?? 0;
  const to = sentences[lastUpTo(sentences, Math.max(start, end - 1)) + 1] ?? text.length;
  return [before(block, from, start), text.slice(start, end), after(block, end, to)];
}

function before(block: Block, from: number, to: number): Phrase {
  if (to - from <= SIDE_LENGTH) return slice(block, from, to);
  const space = block.text.indexOf(" ", to - SIDE_LENGTH);
  return ["…", ...slice(block, space < 0 || space >= to ? to - SIDE_LENGTH : space, to)];
}

function after(block: Block, from: number, to: number): Phrase {
  const text = block.text.slice(from, to).trimEnd();
  if (text.length > SIDE_LENGTH) {
    const cut = slice(block, from, from + cutAtWord(text, SIDE_LENGTH).length);
    const last = cut.at(-1);
    return typeof last === "string" ? [...cut.slice(0, -1), `${last.trimEnd()} …`] : [...cut, " …"];
  }
  const words = withoutMarker(text).trimEnd();
  return slice(block, from, from + words.length);
}

/** A stretch of the text. A link that is not whole in it is left out. */
function slice({ parts, starts }: Block, from: number, to: number): Phrase {
  const sliced: (string | LinkWords)[] = [];
  for (let index = Math.max(0, lastUpTo(starts, from)); index < parts.length; index++) {
    const { part, start, end } = parts[index] as Inline;
    if (start >= to) break;
    if (typeof part === "string") sliced.push(part.slice(Math.max(0, from - start), to - start));
    else if (start >= from && end <= to) sliced.push(part);
  }
  return sliced.filter((part) => part !== "");
}
