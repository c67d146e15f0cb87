import { pathBounds } from "../../measure/geometry/path-bounds.ts";
import type { Rect } from "../../measure/geometry/rect.ts";
import type { FlatElement } from "./tree.ts";

/**
 * Computes the rectangle around a shape in its own coordinates; null for lines and other elements, and for a
 * shape without points.
 */
export function boundsOf({ name, attributes }: FlatElement): Rect | null {
  const number = (attribute: string) => Number.parseFloat(attributes.get(attribute) ?? "0");
  switch (name) {
    case "rect":
      return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
    case "circle":
      return around(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return around(number("cx"), number("cy"), number("rx"), number("ry"));
    case "polygon":
      return aroundPoints(
        (attributes.get("points") ?? "")
          .trim()
          .split(/[\s,]+/)
          .map(Number),
      );
    case "path":
      return pathBounds(attributes.get("d") ?? "");
    default:
      return null;
  }
}

const around = (x: number, y: number, rx: number, ry: number): Rect => ({
  x: x - rx,
  y: y - ry,
  width: 2 * rx,
  height: 2 * ry,
});

function aroundPoints(numbers: readonly number[]): Rect | null {
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return null;
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
