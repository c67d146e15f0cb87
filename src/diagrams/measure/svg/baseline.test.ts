import { expect, test } from "vitest";
import { INITIAL_STYLE } from "../css/computed-style.ts";
import { baselineOffset } from "./baseline.ts";

const font = { ascent: 20, descent: 6, lineGap: 0, xHeight: 11 };

test.each<[dominant: string, offset: number]>([
  ["auto", 0],
  ["alphabetic", 0],
  ["middle", 5.5],
  ["central", 7],
  ["hanging", 16],
  ["mathematical", 10],
  ["text-before-edge", 20],
  ["text-after-edge", -6],
  ["ideographic", -6],
])("dominant-baseline: %s", (dominantBaseline, offset) => {
  expect(baselineOffset({ ...INITIAL_STYLE, dominantBaseline }, font)).toBe(offset);
});

test.each<[own: Record<string, string>, offset: number]>([
  [{ "alignment-baseline": "middle" }, 5.5],
  [{ "alignment-baseline": "auto" }, 7],
  [{ "baseline-shift": "4px" }, 3],
  [{ "baseline-shift": "50%" }, -1],
  [{ "baseline-shift": "sub" }, 20],
  [{ "baseline-shift": "super" }, -6],
])("%j where the dominant baseline is the central one", (own, offset) => {
  const style = { ...INITIAL_STYLE, dominantBaseline: "central", own: new Map(Object.entries(own)) };
  expect(baselineOffset(style, font)).toBe(offset);
});
