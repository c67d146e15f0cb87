import { expect, test } from "vitest";
import { type Cubic, cubicAt, extrema, halves } from "./curve.ts";

const arch: Cubic = [
  [0, 0],
  [0, 4],
  [8, 4],
  [8, 0],
];

test.each<[t: number, x: number, y: number]>([
  [0, 0, 0],
  [0.25, 1.25, 2.25],
  [0.5, 4, 3],
  [1, 8, 0],
])("the arch at %d", (t, x, y) => {
  expect(cubicAt(arch, t)).toEqual([x, y]);
});

test("its halves are the same curve", () => {
  const [first, second] = halves(arch);
  expect(cubicAt(first, 0.5)).toEqual(cubicAt(arch, 0.25));
  expect(cubicAt(second, 0.5)).toEqual(cubicAt(arch, 0.75));
});

test.each<[curve: Cubic, axis: 0 | 1, extremes: number[]]>([
  [arch, 1, [0.5]],
  [arch, 0, []],
  [
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ],
    0,
    [],
  ],
  [
    [
      [0, 0],
      [9, 0],
      [-6, 0],
      [3, 0],
    ],
    0,
    [0.25, 0.75],
  ],
])("%j turns back along axis %d", (curve, axis, extremes) => {
  const found = extrema(curve, axis).sort();
  expect(found).toHaveLength(extremes.length);
  found.forEach((t, i) => {
    expect(t).toBeCloseTo(extremes[i] ?? Number.NaN, 1);
  });
});
