import { expect, test } from "vitest";
import { type Outcome, report, tally } from "./report.ts";

const outcomes: Outcome[] = [
  {
    name: "a",
    verdict: "compared",
    kind: "pie",
    comparison: { offsets: [0, 0.4, 0.9, 7], sameViewBox: true, overflows: [] },
  },
  {
    name: "b",
    verdict: "compared",
    kind: "er",
    comparison: { offsets: [1.0001], sameViewBox: false, overflows: ["Store"] },
  },
  {
    name: "c",
    verdict: "compared",
    kind: "er",
    comparison: { offsets: null, sameViewBox: true, overflows: [] },
  },
  { name: "d", verdict: "rejected" },
  { name: "e", verdict: "failed", why: "it broke" },
  { name: "f", verdict: "set aside", why: "a formula" },
];

test("adds up what was compared", () => {
  expect(tally(outcomes)).toEqual({
    diagrams: 3,
    elements: 6,
    withinHalf: 2 / 6,
    withinOne: 4 / 6,
    sameViewBox: 2 / 3,
    overflows: 1,
    otherElements: 1,
  });
});

test("reports kinds, then what was not compared or far off", () => {
  const lines = report(outcomes).split("\n");
  expect(lines.map((line) => line.split(/\s{2,}/)[0])).toEqual([
    "kind",
    "er",
    "pie",
    "all",
    "",
    "a: up to 7.00 px off",
    "b: up to 1.00 px off",
    "b: another view box",
    "b: “Store” goes beyond its shape",
    "c: other elements",
    "e: failed: it broke",
    "f: set aside: a formula",
  ]);
});
