import { expect, test } from "vitest";
import { parseSelectors } from "./parse/parse-selectors.ts";
import { specificity } from "./specificity.ts";

test.each<[selector: string, ids: number, classes: number, types: number]>([
  ["*", 0, 0, 0],
  ["g", 0, 0, 1],
  [".a.b", 0, 2, 0],
  ["#a .b > g", 1, 1, 1],
  ["[id]:hover", 0, 2, 0],
  ["g::before", 0, 0, 2],
  [":first-child", 0, 1, 0],
  [":not(#a, g)", 1, 0, 0],
  [":where(#a) g", 0, 0, 1],
])("%s", (selector, ids, classes, types) => {
  const [parsed] = parseSelectors(selector) ?? [];
  expect(parsed && specificity(parsed)).toBe(ids * 1e8 + classes * 1e4 + types);
});
