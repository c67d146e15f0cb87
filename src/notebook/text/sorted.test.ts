import { expect, test } from "vitest";
import { lastUpTo } from "./sorted.ts";

test.each<[number[], number, number]>([
  [[], 5, -1],
  [[0], 0, 0],
  [[0], -1, -1],
  [[0, 10, 20], 9, 0],
  [[0, 10, 20], 10, 1],
  [[0, 10, 20], 99, 2],
  [[5, 5, 5], 5, 2],
])("lastUpTo(%j, %d) is %d", (ascending, value, index) => {
  expect(lastUpTo(ascending, value)).toBe(index);
});
