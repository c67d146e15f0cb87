import { nearest } from "../css/tree.ts";
import { type Rect, union } from "../geometry/rect.ts";
import { type Layout, measureText } from "../layout.ts";
import { layOutText, type TextFragment } from "./text-layout.ts";

/** Lays out the fragments of a `<text>`, or of a `<tspan>` in it. */
function fragmentsOf(element: Element, layout: Layout): TextFragment[] {
  const text = nearest(element, "text");
  if (!text) return [];
  const fragments = layOutText(text, layout);
  return element === text ? fragments : fragments.filter((fragment) => element.contains(fragment.element));
}

/** Computes the box around a text as `getBBox()` does; null for an empty text. */
export function textBounds(element: Element, layout: Layout): Rect | null {
  const around = fragmentsOf(element, layout).reduce<Rect | null>(
    (box, fragment) => union(box, fragment.box),
    null,
  );
  // In Blink a <text> with nothing but empty parts still counts as a point at the origin.
  const isPoint = !around && element.localName === "text" && element.firstElementChild;
  return isPoint ? { x: 0, y: 0, width: 0, height: 0 } : around;
}

/** Sums the advances of a text's characters in pixels, as `getComputedTextLength()` does. */
export function textLength(element: Element, layout: Layout): number {
  return fragmentsOf(element, layout).reduce((sum, { width }) => sum + width, 0);
}

/** Measures the advance of some of a text's characters in pixels, as `getSubStringLength()` does. */
export function substringLength(element: Element, start: number, count: number, layout: Layout): number {
  const text = (element.textContent ?? "").replace(/[\t\n\r ]+/g, " ").trim();
  const style = layout.styles.of(element);
  const until = (end: number) => measureText(layout, text.slice(0, end), style).width;
  return until(start + count) - until(start);
}
