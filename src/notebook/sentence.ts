import type { Nodes } from "mdast";
import { withoutMarker } from "./outline.ts";
import { cutAtWord, segmentSentences } from "./text.ts";

/** The sentence around a link, in three parts: what comes before, the link's own words, what comes after. */
export type Sentence = readonly [before: string, words: string, after: string];

const BLOCKS = new Set(["paragraph", "heading", "tableCell"]);
const SIDE_LENGTH = 140;

/**
 * Finds the sentence in which a node stands, within its paragraph, heading or table cell; long sentences are cut on
 * both sides of the node.
 */
export function sentenceAround(node: Nodes, parents: readonly Nodes[]): Sentence {
  let text = "";
  let start = 0;
  let end = 0;
  const add = (next: Nodes) => {
    if (next === node) start = text.length;
    if ("children" in next) next.children.forEach(add);
    else if ("value" in next) text += next.value;
    else if (next.type === "break") text += " ";
    if (next === node) end = text.length;
  };
  add(parents.findLast(({ type }) => BLOCKS.has(type)) ?? node);
  let from = 0;
  let to = 0;
  for (const { index, segment } of segmentSentences(text)) {
    if (index <= start) from = index;
    to = index + segment.length;
    if (to >= end && to > start) break;
  }
  return [
    cutStart(oneLine(text.slice(from, start)).trimStart()),
    oneLine(text.slice(start, end)),
    cutEnd(oneLine(withoutMarker(text.slice(end, to))).trimEnd()),
  ];
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

function cutStart(text: string): string {
  if (text.length <= SIDE_LENGTH) return text;
  const tail = text.slice(-SIDE_LENGTH);
  return `…${tail.slice(tail.indexOf(" "))}`;
}

const cutEnd = (text: string) => (text.length <= SIDE_LENGTH ? text : `${cutAtWord(text, SIDE_LENGTH)} …`);
