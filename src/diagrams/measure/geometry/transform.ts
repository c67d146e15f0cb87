import { IDENTITY, type Matrix, multiply } from "./matrix.ts";

const FUNCTION = /([a-zA-Z]+)\s*\(([^)]*)\)/g;
const DEGREE = Math.PI / 180;

/**
 * Parses a `transform` attribute (https://drafts.csswg.org/css-transforms/#svg-syntax) into its map. Units
 * are taken for pixels and degrees. An attribute with something unknown in it does nothing, as in browsers.
 */
export function parseTransform(text: string | null): Matrix {
  if (!text) return IDENTITY;
  let matrix = IDENTITY;
  for (const [, name = "", args = ""] of text.matchAll(FUNCTION)) {
    const values = args
      .split(/[\s,]+/)
      .filter((value) => value !== "")
      .map(Number.parseFloat);
    const next = values.some(Number.isNaN) ? null : toMatrix(name, values);
    if (!next) return IDENTITY;
    matrix = multiply(matrix, next);
  }
  return matrix;
}

function toMatrix(name: string, values: readonly number[]): Matrix | null {
  const [first = 0, second, third] = values;
  switch (name) {
    case "translate":
      return [1, 0, 0, 1, first, second ?? 0];
    case "translateX":
      return [1, 0, 0, 1, first, 0];
    case "translateY":
      return [1, 0, 0, 1, 0, first];
    case "scale":
      return [first, 0, 0, second ?? first, 0, 0];
    case "rotate":
      return rotation(first * DEGREE, second ?? 0, third ?? 0);
    case "skewX":
      return [1, 0, Math.tan(first * DEGREE), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(first * DEGREE), 0, 1, 0, 0];
    case "matrix":
      return values.length === 6 ? (values as unknown as Matrix) : null;
    default:
      return null;
  }
}

/** Rotates by an angle in radians around a point. */
function rotation(angle: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}
