import { expect, test } from "vitest";
import { pathBounds } from "./path-bounds.ts";

test.each<[data: string, rect: number[] | null]>([
  ["M1 2L5 4", [1, 2, 4, 2]],
  ["M0 0C0 4 8 4 8 0", [0, 0, 8, 3]],
  ["M0 0A5 5 0 0 1 10 0", [0, -5, 10, 5]],
  ["M0 0L1 1M20 20", [0, 0, 1, 1]],
  ["M0 0L1 1M20 20M30 30", [0, 0, 1, 1]],
  ["M1 1C2 9 9 9 9 1M20 20", [1, 1, 19, 19]],
  ["M5 5M20 20L30 30", [20, 20, 10, 10]],
  ["M0 0M20 20", [20, 20, 0, 0]],
  ["M5 5z", [5, 5, 0, 0]],
  ["M3 3", [3, 3, 0, 0]],
  ["", null],
  ["none", null],
])("%j", (data, rect) => {
  const bounds = pathBounds(data);
  if (!rect) return expect(bounds).toBeNull();
  expect(bounds && [bounds.x, bounds.y, bounds.width, bounds.height].map((n) => +n.toFixed(3))).toEqual(rect);
});
