import { expect, test } from "vitest";
import { shorten } from "./shorten.ts";

test.each([
  ["teas", 4, "teas"],
  ["teas", 3, "te…"],
  ["😀😀😀", 3, "😀😀😀"],
  ["😀😀😀", 2, "😀…"],
  ["ab😀😀", 3, "ab…"],
  ["x".repeat(1_000_000), 9, "xxxxxxxx…"],
  ["", 1, ""],
])("%.9s in %d characters", (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});
