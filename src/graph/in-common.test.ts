import { expect, test } from "vitest";
import type { Neighbours } from "../notebook/links/neighbours.ts";
import { noteId } from "../notebook/text/ids.ts";
import { inCommon } from "./in-common.ts";

const ids = (names: string) => [...names].map(noteId);
const neighbours: Neighbours = new Map(
  Object.entries({ a: "bcm", b: "acm", c: "abm", d: "m", m: "abcdefgh", e: "m" }).map(([id, others]) => [
    noteId(id),
    new Set(ids(others)),
  ]),
);

test.each<[a: string, b: string, part: number]>([
  ["a", "b", 1],
  ["a", "m", 4 / 9],
  ["d", "e", 1 / 3],
  ["a", "e", 1 / 5],
  ["a", "x", 0],
])("%s and %s have %d in common", (a, b, part) => {
  expect(inCommon(neighbours, noteId(a), noteId(b))).toBeCloseTo(part);
  expect(inCommon(neighbours, noteId(b), noteId(a))).toBeCloseTo(part);
});
