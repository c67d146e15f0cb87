import { expect, test } from "vitest";
import { collapseSpace } from "./collapse-space.ts";

test.each<[texts: (string | [preserved: string])[], collapsed: string[]]>([
  [["  a  b  "], ["a b"]],
  [["\n\ta\r\nb"], ["a b"]],
  [
    ["a ", " b"],
    ["a ", "b"],
  ],
  [
    ["a", " b"],
    ["a", " b"],
  ],
  [
    [" ", "a", " "],
    ["", "a", ""],
  ],
  [
    ["a ", "", " b "],
    ["a ", "", "b"],
  ],
  [
    ["a\u00a0 ", "\u00a0"],
    ["a\u00a0 ", "\u00a0"],
  ],
  [[["  a\n b "]], ["  a  b "]],
  [
    ["a ", [" b"], " c "],
    ["a ", " b", " c"],
  ],
  [[], []],
])("%j", (texts, collapsed) => {
  const spaced = texts.map((text) => ({ text: String(text), preserved: Array.isArray(text) }));
  expect(collapseSpace(spaced)).toEqual(collapsed);
});
