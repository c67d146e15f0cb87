import { expect, test } from "vitest";
import { shortNumber, shortNumbers } from "./numbers.ts";

test.each([
  [1, "1"],
  [0.5, ".5"],
  [-0.25, "-.25"],
  [1.005, "1"],
  [12.3456, "12.35"],
  [-0.001, "0"],
  [581.97, "581.97"],
  [1e-9, "0"],
])("%d is written %s", (value, text) => {
  expect(shortNumber(value)).toBe(text);
});

test.each([
  ["0,0 10.123,5.5  3,-4", "0 0 10.12 5.5 3 -4"],
  ["translate(10.001, 0.50) rotate(-45, 1e1, 2)", "translate(10 .5) rotate(-45 10 2)"],
])("%s is written %s", (list, text) => {
  expect(shortNumbers(list)).toBe(text);
});
