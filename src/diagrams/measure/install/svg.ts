import type { DOMWindow } from "jsdom";
import { MeasuredPath } from "../geometry/path-length.ts";
import type { Rect } from "../geometry/rect.ts";
import type { Layout } from "../layout.ts";
import { boundingBox, transformToDrawing } from "../svg/bounding-box.ts";
import { substringLength, textLength } from "../svg/text-bounds.ts";

const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Puts onto SVG's elements the methods that measure them.
 * https://svgwg.org/svg2-draft/types.html#InterfaceSVGGraphicsElement
 */
export function installSvgMeasuring(window: DOMWindow, layout: Layout): void {
  const { styles } = layout;
  const measuring = {
    /** Without `left` and `top`: Mermaid tells by them whether a box is an SVG's. */
    getBBox(this: SVGElement): Rect {
      const box = styles.during(() => (this.isConnected ? boundingBox(this, layout) : null));
      return asFloats(box ?? NOTHING);
    },
    getComputedTextLength(this: SVGElement): number {
      return styles.during(() => (this.isConnected ? textLength(this, layout) : 0));
    },
    getSubStringLength(this: SVGElement, start: number, count: number): number {
      return styles.during(() => substringLength(this, start, count, layout));
    },
    getTotalLength(this: SVGElement): number {
      return pathOf(this).length;
    },
    getPointAtLength(this: SVGElement, distance: number): { x: number; y: number } {
      const [x, y] = pathOf(this).pointAt(distance);
      return { x, y };
    },
    getScreenCTM(this: SVGElement) {
      const [a, b, c, d, e, f] = styles.during(() => transformToDrawing(this, layout));
      return { a, b, c, d, e, f };
    },
  };
  for (const [name, value] of Object.entries(measuring)) {
    Object.defineProperty(window.SVGElement.prototype, name, { value, configurable: true, writable: true });
  }
}

/** Chromium's boxes are of single precision. */
function asFloats({ x, y, width, height }: Rect): Rect {
  return { x: Math.fround(x), y: Math.fround(y), width: Math.fround(width), height: Math.fround(height) };
}

/** The last path, since a caller asks for many points of the same one. */
let last: { readonly data: string; readonly path: MeasuredPath } | undefined;

function pathOf(element: Element): MeasuredPath {
  const data = element.getAttribute("d") ?? "";
  if (last?.data !== data) last = { data, path: new MeasuredPath(data) };
  return last.path;
}
