import { toPixels } from "../css/length.ts";
import { nearest } from "../css/tree.ts";
import type { Layout } from "../layout.ts";

/** Whether a length lies along x, along y, or along neither, such as a radius. */
type Direction = "x" | "y" | "other";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  x: "x",
  cx: "x",
  rx: "x",
  dx: "x",
  x1: "x",
  x2: "x",
  width: "x",
  y: "y",
  cy: "y",
  ry: "y",
  dy: "y",
  y1: "y",
  y2: "y",
  height: "y",
};
/** https://svgwg.org/svg2-draft/geometry.html: styles may set these, too. */
const GEOMETRY = /^(?:x|y|cx|cy|r|rx|ry|width|height)$/;

/**
 * Reads a length of an SVG element from an attribute or, for geometry, from a style; in pixels of the
 * element's own coordinates. Of a list, the first length counts. Null without a valid length.
 */
export function lengthOf(element: Element, name: string, layout: Layout): number | null {
  const style = layout.styles.of(element);
  const styled = GEOMETRY.test(name) ? style.own.get(name) : undefined;
  const told = (styled !== undefined && styled !== "auto" ? styled : element.getAttribute(name))?.trim();
  if (!told) return null;
  const first = told.split(/[\s,]+/, 1)[0] ?? "";
  const plain = Number(first);
  if (!Number.isNaN(plain)) return plain;
  const whole = first.endsWith("%") ? wholeFor(DIRECTIONS[name] ?? "other", element, layout) : 0;
  return toPixels(first, { fontSize: style.fontSize, whole, viewport: layout.viewport });
}

function wholeFor(direction: Direction, element: Element, layout: Layout): number {
  const { width, height } = viewportSize(element, layout);
  if (direction === "x") return width;
  if (direction === "y") return height;
  return Math.sqrt((width ** 2 + height ** 2) / 2);
}

const BODY_MARGIN = 8;
/** The size of an `<svg>` for which none is given. */
const DEFAULT_SIZE = { width: 300, height: 150 };

/** Returns the size of the drawing around an element, in the drawing's own coordinates. */
export function viewportSize(element: Element, layout: Layout): { width: number; height: number } {
  const svg = nearest(element.parentElement, "svg") ?? nearest(element, "svg");
  const [, , width, height] = (svg?.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (width !== undefined && height !== undefined) return { width, height };
  const page = { width: layout.viewport.width - 2 * BODY_MARGIN, height: DEFAULT_SIZE.height };
  const own = (name: "width" | "height") =>
    toPixels(svg?.getAttribute(name) ?? "", { fontSize: 16, whole: page[name] }) ?? DEFAULT_SIZE[name];
  return { width: own("width"), height: own("height") };
}
