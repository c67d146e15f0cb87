import { childElements } from "../css/tree.ts";
import { IDENTITY, type Matrix, mapRect, multiply } from "../geometry/matrix.ts";
import { type Rect, union } from "../geometry/rect.ts";
import { parseTransform } from "../geometry/transform.ts";
import type { Layout } from "../layout.ts";
import { lengthOf } from "./attribute-length.ts";
import { innerViewport } from "./inner-viewport.ts";
import { isShape, shapeBounds } from "./shape-bounds.ts";
import { textBounds } from "./text-bounds.ts";

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Computes the box around all that an SVG element draws, without strokes, in its own coordinates
 * (https://svgwg.org/svg2-draft/coords.html#BoundingBoxes), as Blink does; null for an element that draws
 * nothing.
 */
export function boundingBox(element: Element, layout: Layout): Rect | null {
  if (layout.styles.isHidden(element)) return null;
  if (isShape(element)) return shapeBounds(element, layout);
  switch (element.localName) {
    case "text":
    case "tspan":
    case "textPath":
      return textBounds(element, layout);
    case "use":
      return useBounds(element, layout);
    default:
      return containerBounds(element, layout);
  }
}

/** Returns the map from an element's own coordinates to its parent's. */
function transformOf(element: Element, layout: Layout): Matrix {
  if (element.localName === "svg") return innerViewport(element, element, layout);
  const styled = layout.styles.of(element).own.get("transform");
  return parseTransform(styled ?? element.getAttribute("transform"));
}

/** Computes the map from an element's own coordinates to those of the outermost drawing around it. */
export function transformToDrawing(element: Element, layout: Layout): Matrix {
  let matrix = IDENTITY;
  for (let at: Element | null = element; at?.namespaceURI === SVG_NAMESPACE; at = at.parentElement) {
    const isOutermost = at.localName === "svg" && at.parentElement?.namespaceURI !== SVG_NAMESPACE;
    if (!isOutermost) matrix = multiply(transformOf(at, layout), matrix);
  }
  return matrix;
}

function useBounds(element: Element, layout: Layout): Rect | null {
  const reference = element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "";
  const target = reference.startsWith("#") ? element.ownerDocument.getElementById(reference.slice(1)) : null;
  if (!target || target.contains(element)) return null;
  if (target.localName === "symbol") {
    const inner = containerBounds(target, layout);
    return inner && mapRect(innerViewport(element, target, layout), inner);
  }
  const box = boundingBox(target, layout);
  const [x, y] = [lengthOf(element, "x", layout) ?? 0, lengthOf(element, "y", layout) ?? 0];
  return box && mapRect(multiply([1, 0, 0, 1, x, y], transformOf(target, layout)), box);
}

/** Elements that draw nothing, or only where something refers to them. */
const NOT_PAINTED = new Set(
  `defs marker style title desc script clipPath mask pattern linearGradient radialGradient filter symbol metadata
  animate animateTransform set`.split(/\s+/),
);

function containerBounds(element: Element, layout: Layout): Rect | null {
  const children =
    element.localName === "switch" ? childElements(element).slice(0, 1) : childElements(element);
  let around: Rect | null = null;
  let hasLeaf = false;
  for (const child of children) {
    if (NOT_PAINTED.has(child.localName)) continue;
    const box = boundingBox(child, layout);
    if (!box) continue;
    around = union(around, mapRect(transformOf(child, layout), box));
    hasLeaf ||= child.localName !== "g";
  }
  // In Blink a point at the origin counts for the group around it, but no further out.
  return around && !hasLeaf && isOriginPoint(around) ? null : around;
}

const isOriginPoint = ({ x, y, width, height }: Rect) => x === 0 && y === 0 && width === 0 && height === 0;
