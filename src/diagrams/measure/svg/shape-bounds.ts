import { pathBounds } from "../geometry/path-bounds.ts";
import { type Rect, rectAround, rectBetween } from "../geometry/rect.ts";
import type { Layout } from "../layout.ts";
import { lengthOf } from "./attribute-length.ts";

/** Tells whether an element draws a shape (or an image, or other content in a rectangle) by itself. */
export function isShape(element: Element): boolean {
  return element.localName in SHAPES;
}

/**
 * Computes the box around a shape without its stroke, in its own coordinates; null for a shape that draws
 * nothing.
 */
export function shapeBounds(element: Element, layout: Layout): Rect | null {
  const length = (name: string) => lengthOf(element, name, layout) ?? 0;
  return SHAPES[element.localName]?.(length, element) ?? null;
}

type Bounds = (length: (name: string) => number, element: Element) => Rect | null;

const SHAPES: Readonly<Record<string, Bounds>> = {
  rect: rectangle,
  image: rectangle,
  foreignObject: rectangle,
  circle: (length) => ellipse(length, length("r"), length("r")),
  ellipse: (length, element) => {
    const [rx, ry] = [length("rx"), length("ry")];
    return ellipse(length, element.hasAttribute("rx") ? rx : ry, element.hasAttribute("ry") ? ry : rx);
  },
  line: (length) =>
    rectAround([
      [length("x1"), length("y1")],
      [length("x2"), length("y2")],
    ]),
  polygon: points,
  polyline: points,
  path: (_, element) => pathBounds(element.getAttribute("d") ?? ""),
};

function rectangle(length: (name: string) => number): Rect | null {
  const [width, height] = [length("width"), length("height")];
  return width > 0 && height > 0 ? { x: length("x"), y: length("y"), width, height } : null;
}

function ellipse(length: (name: string) => number, rx: number, ry: number): Rect | null {
  if (!(rx > 0 && ry > 0)) return null;
  const [x, y] = [length("cx"), length("cy")];
  return rectBetween(x - rx, y - ry, x + rx, y + ry);
}

function points(_: unknown, element: Element): Rect | null {
  const numbers = (element.getAttribute("points") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const valid = numbers.some(Number.isNaN) ? [] : numbers;
  const pairs = Array.from(
    { length: Math.floor(valid.length / 2) },
    (_, i) => [valid[2 * i] ?? 0, valid[2 * i + 1] ?? 0] as const,
  );
  return rectAround(pairs);
}
