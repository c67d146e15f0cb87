import { expect, test } from "vitest";
import { parseColour } from "./colour.ts";
import { contrast } from "./contrast.ts";

test.each([
  ["#000", "#fff", 21],
  ["#fff", "#fff", 1],
  ["#777", "#fff", 4.48],
  ["#fff", "#777", 4.48],
  ["#00f", "#fff", 8.59],
])("%s on %s: %d", (one, other, ratio) => {
  const [a, b] = [parseColour(one), parseColour(other)];
  expect(a && b && contrast(a, b)).toBeCloseTo(ratio, 2);
});
