import { expect, test } from "vitest";
import { count } from "./count.ts";

test.each([
  [0, "0 lines"],
  [1, "1 line"],
  [2_000, "2,000 lines"],
])("%d", (number, words) => {
  expect(count(number, "line")).toBe(words);
});
