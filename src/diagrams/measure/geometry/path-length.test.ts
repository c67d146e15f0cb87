import { expect, test } from "vitest";
import { MeasuredPath } from "./path-length.ts";

test.each<[data: string, length: number]>([
  ["M0 0L3 4", 5],
  ["M0 0H10V10H0Z", 40],
  ["M0 0L3 4M10 10L10 20", 15],
  ["M5 5", 0],
  ["", 0],
])("the length of %j", (data, length) => {
  expect(new MeasuredPath(data).length).toBe(length);
});

// Lengths and points as Chromium tells them.
test.each<[data: string, length: number]>([
  ["M0 0A50 50 0 0 1 100 0", 157.102],
  ["M0 0C100 0 0 100 100 100", 167.654],
  ["M0 0Q50 100 100 0", 147.894],
])("the length of the curve %j", (data, length) => {
  expect(new MeasuredPath(data).length).toBeCloseTo(length, 2);
});

test.each<[data: string, distance: number, x: number, y: number]>([
  ["M0 0L30 40", 25, 15, 20],
  ["M0 0L30 40", -5, 0, 0],
  ["M0 0L30 40", 99, 30, 40],
  ["M0 0H10V10", 15, 10, 5],
  ["M0 0H10M20 0H30", 15, 25, 0],
  ["M7 8", 3, 7, 8],
  ["M0 0C100 0 0 100 100 100", 40, 38.118, 9.486],
  ["M0 0Q50 100 100 0", 33, 17.006, 28.228],
])("%j at %d", (data, distance, x, y) => {
  const point = new MeasuredPath(data).pointAt(distance);
  expect(point[0]).toBeCloseTo(x, 2);
  expect(point[1]).toBeCloseTo(y, 2);
});
