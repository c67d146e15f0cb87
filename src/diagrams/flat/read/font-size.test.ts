import { expect, test } from "vitest";
import { fontSize } from "./font-size.ts";

test.each([
  ["14px", 14],
  ["14", 14],
  ["12pt", 16],
  ["1.5em", 15],
  ["2rem", 32],
  ["50%", 5],
  ["small", 13],
  ["larger", 12],
  ["constructor", null],
  ["calc(1px)", null],
])("%s in text of 10 px is %s", (value, size) => {
  expect(fontSize(value, 10)).toBe(size);
});
