import { expect, test } from "vitest";
import { IDENTITY, type Matrix, mapPoint, mapRect, multiply } from "./matrix.ts";

const translation: Matrix = [1, 0, 0, 1, 10, 20];
const scaling: Matrix = [2, 0, 0, 3, 0, 0];
const quarter: Matrix = [0, 1, -1, 0, 0, 0];

test.each<[outer: Matrix, inner: Matrix, point: [number, number], expected: [number, number]]>([
  [IDENTITY, translation, [1, 1], [11, 21]],
  [translation, scaling, [1, 1], [12, 23]],
  [scaling, translation, [1, 1], [22, 63]],
  [quarter, translation, [0, 0], [-20, 10]],
])("%j after %j brings %j to %j", (outer, inner, [x, y], expected) => {
  expect(mapPoint(multiply(outer, inner), x, y)).toEqual(expected);
});

test.each<[matrix: Matrix, rect: number[]]>([
  [IDENTITY, [1, 2, 3, 4]],
  [translation, [11, 22, 3, 4]],
  [scaling, [2, 6, 6, 12]],
  [quarter, [-6, 1, 4, 3]],
])("%j maps a rectangle", (matrix, [x, y, width, height]) => {
  expect(mapRect(matrix, { x: 1, y: 2, width: 3, height: 4 })).toEqual({ x, y, width, height });
});
