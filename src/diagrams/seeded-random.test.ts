import { expect, test } from "vitest";
import { seededRandom } from "./seeded-random.ts";

test("gives the same numbers between 0 and 1 for the same seed", () => {
  const [a, b] = [seededRandom(1), seededRandom(1)];
  const numbers = Array.from({ length: 100 }, a);
  expect(numbers).toEqual(Array.from({ length: 100 }, b));
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(seededRandom(2)()).not.toBe(numbers[0]);
});
