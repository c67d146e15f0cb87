import { expect, test } from "vitest";
import { mapPoint } from "./matrix.ts";
import { parseTransform } from "./transform.ts";

test.each<[transform: string | null, x: number, y: number]>([
  [null, 1, 2],
  ["", 1, 2],
  ["translate(10)", 11, 2],
  ["translate(10,20)", 11, 22],
  ["translate( 10 , 20 ) scale(2)", 12, 24],
  ["scale(2) translate(10 20)", 22, 44],
  ["scale(2,-1)", 2, -2],
  ["rotate(90)", -2, 1],
  ["rotate(90, 1, 1)", 0, 1],
  ["rotate(-90deg)", 2, -1],
  ["skewX(45)", 3, 2],
  ["skewY(45)", 1, 3],
  ["matrix(1 0 0 1 5 6)", 6, 8],
  ["translateX(4px)translateY(5px)", 5, 7],
  ["translate(1e1,-.5e1)", 11, -3],
  ["translate(undefined, 3)", 1, 2],
  ["translate(3,3) turn(1)", 1, 2],
  ["matrix(1 0 0)", 1, 2],
])("%j", (transform, x, y) => {
  const mapped = mapPoint(parseTransform(transform), 1, 2);
  expect(mapped[0]).toBeCloseTo(x, 10);
  expect(mapped[1]).toBeCloseTo(y, 10);
});
