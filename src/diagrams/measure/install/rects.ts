import type { DOMWindow } from "jsdom";
import { nearest } from "../css/tree.ts";
import { mapRect } from "../geometry/matrix.ts";
import type { Rect } from "../geometry/rect.ts";
import { htmlSize } from "../html/html-size.ts";
import type { Layout } from "../layout.ts";
import { boundingBox, SVG_NAMESPACE, transformToDrawing } from "../svg/bounding-box.ts";

/** Puts onto all elements `getBoundingClientRect()`, and onto HTML's the sizes such as `offsetWidth`. */
export function installRects(window: DOMWindow, layout: Layout): void {
  const sizeOf = (element: HTMLElement) =>
    layout.styles.during(() => (element.isConnected ? htmlSize(element, layout) : { width: 0, height: 0 }));
  Object.defineProperty(window.Element.prototype, "getBoundingClientRect", {
    value(this: Element) {
      return clientRect(layout.styles.during(() => (this.isConnected ? rectOf(this, layout) : NOTHING)));
    },
    configurable: true,
    writable: true,
  });
  for (const [name, side] of SIZES) {
    Object.defineProperty(window.HTMLElement.prototype, name, {
      get(this: HTMLElement) {
        return Math.round(sizeOf(this)[side]);
      },
      configurable: true,
    });
  }
}

const SIZES = [
  ["clientWidth", "width"],
  ["offsetWidth", "width"],
  ["scrollWidth", "width"],
  ["clientHeight", "height"],
  ["offsetHeight", "height"],
  ["scrollHeight", "height"],
] as const;
const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** In the coordinates of the drawing that an SVG element stands in; HTML's elements all start at 0. */
function rectOf(element: Element, layout: Layout): Rect {
  if (element.namespaceURI !== SVG_NAMESPACE) return { x: 0, y: 0, ...htmlSize(element, layout) };
  const box = boundingBox(element, layout);
  const placed = element.localName === "tspan" ? (nearest(element, "text") ?? element) : element;
  return box ? mapRect(transformToDrawing(placed, layout), box) : NOTHING;
}

function clientRect({ x, y, width, height }: Rect) {
  const sides = { left: x, top: y, right: x + width, bottom: y + height };
  return { x, y, width, height, ...sides, toJSON: () => ({ x, y, width, height, ...sides }) };
}
