import { expect, test } from "vitest";
import { type Rect, rectAround, rectBetween, union } from "./rect.ts";

const unit: Rect = { x: 0, y: 0, width: 1, height: 1 };

test.each<[a: Rect | null, b: Rect | null, both: Rect | null]>([
  [unit, { x: 2, y: -1, width: 1, height: 1 }, { x: 0, y: -1, width: 3, height: 2 }],
  [unit, { x: 0.2, y: 0.2, width: 0.1, height: 0.1 }, unit],
  [unit, { x: 5, y: 0, width: 0, height: 0 }, { x: 0, y: 0, width: 5, height: 1 }],
  [unit, null, unit],
  [null, unit, unit],
  [null, null, null],
])("the union of %j and %j", (a, b, both) => {
  expect(union(a, b)).toEqual(both);
});

test.each<[points: [number, number][], around: Rect | null]>([
  [[[3, 4]], { x: 3, y: 4, width: 0, height: 0 }],
  [
    [
      [3, 4],
      [-1, 6],
      [0, 0],
    ],
    { x: -1, y: 0, width: 4, height: 6 },
  ],
  [[], null],
  [[[Number.NaN, 1]], null],
])("the rectangle around %j", (points, around) => {
  expect(rectAround(points)).toEqual(around);
});

test("between corners", () => {
  expect(rectBetween(1, 2, 4, 6)).toEqual({ x: 1, y: 2, width: 3, height: 4 });
});
