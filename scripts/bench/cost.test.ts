import { expect, test } from "vitest";
import { best, beyond } from "./cost.ts";

const ONE = { cpu: 5, wall: 3, memory: 400 };
const OTHER = { cpu: 4, wall: 6, memory: 300 };

test("the best of some runs is each one's least time, and the most memory", () => {
  expect(best([ONE, OTHER])).toEqual({ cpu: 4, wall: 3, memory: 400 });
});

test("beyond a floor is the time above it, with the memory of all", () => {
  expect(beyond(ONE, { cpu: 1, wall: 2, memory: 390 })).toEqual({ cpu: 4, wall: 1, memory: 400 });
});
