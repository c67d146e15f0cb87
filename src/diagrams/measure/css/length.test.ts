import { expect, test } from "vitest";
import { isLength, type LengthBase, toPixels } from "./length.ts";

const base: LengthBase = { fontSize: 10, whole: 200, viewport: { width: 1280, height: 720 } };

test.each<[text: string, pixels: number | null]>([
  ["12px", 12],
  ["12", 12],
  [" -1.5em ", -15],
  [".5rem", 8],
  ["1e2px", 100],
  ["3pt", 4],
  ["50%", 100],
  ["10vw", 128],
  ["10VH", 72],
  ["1in", 96],
  ["auto", null],
  ["12furlongs", null],
  ["", null],
  ["calc(1px + 2px)", null],
])("%j", (text, pixels) => {
  expect(toPixels(text, base)).toBe(pixels);
});

test("a percentage of nothing is none", () => {
  expect(toPixels("50%", { fontSize: 10 })).toBeNull();
});

test.each<[text: string, unitless: boolean, is: boolean]>([
  ["12px", false, true],
  ["12", false, false],
  ["12", true, true],
  ["0", false, true],
  ["1.2em", false, true],
  ["50%", false, true],
  ["12furlongs", true, false],
  ["undefined", true, false],
  ["NaNpx", true, false],
])("%j is a length (unitless %s): %s", (text, unitless, is) => {
  expect(isLength(text, unitless)).toBe(is);
});
