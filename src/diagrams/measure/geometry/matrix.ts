import { type Rect, rectAround } from "./rect.ts";

/** The affine map x′ = ax + cy + e, y′ = bx + dy + f, as in SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Combines two maps into the map that does `inner` first and then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, iF] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * iF + e,
    b * ie + d * iF + f,
  ];
}

/** Maps a point. */
export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Computes the upright rectangle around the image of a rectangle. */
export function mapRect(matrix: Matrix, rect: Rect): Rect {
  if (matrix === IDENTITY) return rect;
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const corners = [
    mapPoint(matrix, rect.x, rect.y),
    mapPoint(matrix, right, rect.y),
    mapPoint(matrix, rect.x, bottom),
    mapPoint(matrix, right, bottom),
  ];
  return rectAround(corners) ?? rect;
}
