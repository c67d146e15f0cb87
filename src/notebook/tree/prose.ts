import type { Nodes, Root } from "mdast";
import { offsetOf, type Range } from "./outline.ts";
import { SKIP, walk } from "./walk.ts";

/**
 * Where in a note's source its author speaks: the offsets at which each stretch begins and ends, by turns. As
 * a flat list, since notes are kept by the thousand.
 */
export type Prose = readonly number[];

/**
 * What is no prose although there is text in it: words that already lead somewhere, and those that name a
 * part.
 */
const ASIDE: ReadonlySet<Nodes["type"]> = new Set(["heading", "link", "linkReference"]);

/** The prose of a note, in the order of its text: no code, no headings, no links. */
export function proseOf(tree: Root): Prose {
  const offsets: number[] = [];
  walk(tree, (node) => {
    if (ASIDE.has(node.type)) return SKIP;
    if (node.type === "text") offsets.push(offsetOf(node), node.position?.end.offset ?? offsetOf(node));
    return undefined;
  });
  return offsets;
}

/** The stretches of a prose. */
export const stretchesOf = (prose: Prose): Range[] =>
  Array.from({ length: prose.length / 2 }, (_, index) => ({
    start: prose[2 * index] ?? 0,
    end: prose[2 * index + 1] ?? 0,
  }));
