import { expect, test } from "vitest";
import { codePoint } from "./code-point.ts";

test.each([
  ["\u202e", "U+202E"],
  ["\u001b", "U+001B"],
  ["\u{e0041}", "U+E0041"],
])("%j is named", (character, name) => {
  expect(codePoint(character)).toBe(name);
});
