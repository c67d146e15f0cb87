import type { Matrix } from "../geometry/matrix.ts";
import type { Layout } from "../layout.ts";
import { lengthOf, viewportSize } from "./attribute-length.ts";

/**
 * Computes the map from the coordinates inside a nested drawing, an `<svg>` or a used `<symbol>`, to the
 * coordinates around it. https://svgwg.org/svg2-draft/coords.html#ComputingAViewportsTransform
 * @param placed the element with the place and size: the `<svg>` itself, or the `<use>`
 * @param drawing the element with the view box: the `<svg>`, or the `<symbol>`
 */
export function innerViewport(placed: Element, drawing: Element, layout: Layout): Matrix {
  const outer = viewportSize(placed, layout);
  const length = (name: "x" | "y" | "width" | "height") => lengthOf(placed, name, layout);
  const [x, y] = [length("x") ?? 0, length("y") ?? 0];
  const [width, height] = [length("width") ?? outer.width, length("height") ?? outer.height];
  const [left, top, boxWidth, boxHeight] = (drawing.getAttribute("viewBox") ?? "")
    .split(/[\s,]+/)
    .map(Number);
  if (left === undefined || top === undefined || !boxWidth || !boxHeight) return [1, 0, 0, 1, x, y];
  const [scaleX, scaleY] = [width / boxWidth, height / boxHeight];
  if (drawing.getAttribute("preserveAspectRatio")?.startsWith("none")) {
    return [scaleX, 0, 0, scaleY, x - left * scaleX, y - top * scaleY];
  }
  const scale = Math.min(scaleX, scaleY);
  const [spareX, spareY] = [(width - boxWidth * scale) / 2, (height - boxHeight * scale) / 2];
  return [scale, 0, 0, scale, x + spareX - left * scale, y + spareY - top * scale];
}
