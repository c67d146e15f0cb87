import { expect, test } from "vitest";
import { applyEdits, type TextEdit } from "./text-edit.ts";

test.each<[edits: TextEdit[], result: string]>([
  [[], "abcdef"],
  [[{ start: 1, end: 3, text: "XYZ" }], "aXYZdef"],
  [
    [
      { start: 4, end: 6, text: "" },
      { start: 0, end: 1, text: "A" },
    ],
    "Abcd",
  ],
  [[{ start: 2, end: 2, text: "-" }], "ab-cdef"],
  [
    [
      { start: 1, end: 2, text: "B" },
      { start: 1, end: 2, text: "B" },
    ],
    "aBcdef",
  ],
])("%j gives %s", (edits, result) => {
  expect(applyEdits("abcdef", edits)).toBe(result);
});
