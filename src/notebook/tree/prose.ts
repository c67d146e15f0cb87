import type { Nodes, Root } from "mdast";
import { offsetOf, type Range } from "./outline.ts";
import { SKIP, walk } from "./walk.ts";

/**
 * The prose in a note's source: the offsets at which each stretch begins and ends, alternating. A flat list,
 * since thousands of notes are kept.
 */
export type Prose = readonly number[];

/** Nodes whose text is not prose: links, which already lead somewhere, and headings, which name a part. */
const ASIDE: ReadonlySet<Nodes["type"]> = new Set(["heading", "link", "linkReference"]);

/** Finds the prose of a note, in the order of its text: no code, no headings, no links. */
export function proseOf(tree: Root): Prose {
  const offsets: number[] = [];
  walk(tree, (node) => {
    if (ASIDE.has(node.type)) return SKIP;
    if (node.type === "text") offsets.push(offsetOf(node), node.position?.end.offset ?? offsetOf(node));
    return undefined;
  });
  return offsets;
}

/** Lists the stretches of a prose as ranges. */
export const stretchesOf = (prose: Prose): Range[] =>
  Array.from({ length: prose.length / 2 }, (_, index) => ({
    start: prose[2 * index] ?? 0,
    end: prose[2 * index + 1] ?? 0,
  }));
