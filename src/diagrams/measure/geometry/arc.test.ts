import { expect, test } from "vitest";
import { type Arc, arcToCubics } from "./arc.ts";
import { cubicAt } from "./curve.ts";

const half: Arc = {
  start: [0, 0],
  end: [10, 0],
  radiusX: 5,
  radiusY: 5,
  rotation: 0,
  large: false,
  sweep: true,
};

test.each<[name: string, arc: Arc, curves: number, middle: [number, number] | null]>([
  ["half a circle, clockwise", half, 2, [5, -5]],
  ["anticlockwise", { ...half, sweep: false }, 2, [5, 5]],
  ["a quarter", { ...half, end: [5, -5] }, 1, [1.4645, -3.5355]],
  ["three quarters", { ...half, end: [5, -5], large: true }, 3, null],
  ["radii too small", { ...half, radiusX: 1, radiusY: 1 }, 2, [5, -5]],
  ["an ellipse", { ...half, radiusY: 2 }, 2, [5, -2]],
  ["an ellipse on its side", { ...half, radiusX: 2, rotation: 90 }, 2, [5, -2]],
  ["no radius", { ...half, radiusX: 0 }, 1, [5, 0]],
])("%s", (_, arc, curves, middle) => {
  const cubics = arcToCubics(arc);
  expect(cubics).toHaveLength(curves);
  expect(cubics[0]?.[0][0]).toBeCloseTo(arc.start[0], 6);
  expect(cubics.at(-1)?.[3]).toEqual(arc.end);
  if (!middle) return;
  const first = cubics[0];
  const point = first && (curves === 2 ? first[3] : cubicAt(first, 0.5));
  expect(point?.[0]).toBeCloseTo(middle[0], 2);
  expect(point?.[1]).toBeCloseTo(middle[1], 2);
});

test("an arc to where it starts is nothing", () => {
  expect(arcToCubics({ ...half, end: [0, 0] })).toEqual([]);
});
