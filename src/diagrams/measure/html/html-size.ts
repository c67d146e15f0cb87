import type { ComputedStyle } from "../css/computed-style.ts";
import { toPixels } from "../css/length.ts";
import { nearest } from "../css/tree.ts";
import type { Layout } from "../layout.ts";
import { lengthOf } from "../svg/attribute-length.ts";
import { edges, layOutBlock } from "./block-layout.ts";

const BODY_MARGIN = 8;

/**
 * Measures the border box of an HTML element in pixels; 0 for an element that is not displayed. A formula
 * inside is noted, not measured.
 */
export function htmlSize(element: Element, layout: Layout): { width: number; height: number } {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (layout.styles.isHidden(at)) return { width: 0, height: 0 };
  }
  if (element.querySelector("math")) layout.unmeasured.addFormula();
  const style = layout.styles.of(element);
  const available = widthAround(element, layout);
  const own = (property: string, whole: number) =>
    toPixels(style.own.get(property) ?? "", { fontSize: style.fontSize, whole, viewport: layout.viewport });
  const edge = edges(style, available);
  const frame = edge.left + edge.right;
  const outer = style.own.get("box-sizing") === "border-box" ? 0 : frame;
  const told = {
    fixed: own("width", available),
    most: own("max-width", available),
    least: own("min-width", available),
  };
  const room = Math.min(told.fixed ?? available, told.most ?? Number.POSITIVE_INFINITY) - (frame - outer);
  const content = layOutBlock(element, room, layout);

  let width = available;
  if (shrinks(style)) {
    // https://drafts.csswg.org/css2/#shrink-to-fit-float
    const preferred = layOutBlock(element, Number.POSITIVE_INFINITY, layout).width;
    width = Math.min(preferred, Math.max(content.minWidth, available - frame)) + frame;
  }
  if (told.fixed !== null) width = told.fixed + outer;
  if (told.most !== null) width = Math.min(width, told.most + outer);
  if (told.least !== null) width = Math.max(width, told.least + outer);
  if (style.own.get("display") === "table") width = Math.max(width, content.minWidth + frame);
  const height = own("height", 0) ?? content.height + edge.top + edge.bottom;
  return { width, height };
}

/** Tells whether an element is as wide as its content, not as the room for it. */
function shrinks({ own }: ComputedStyle): boolean {
  const display = own.get("display") ?? "inline";
  return (
    /^(?:inline|table)/.test(display) ||
    /^(?:absolute|fixed)$/.test(own.get("position") ?? "") ||
    /^(?:fit|max)-content$/.test(own.get("width") ?? "") ||
    /^(?:left|right)$/.test(own.get("float") ?? "")
  );
}

/** Returns the width available to an element: that of the `foreignObject` or the page around it. */
function widthAround(element: Element, layout: Layout): number {
  const holder = nearest(element.parentElement, "foreignObject");
  if (holder) return lengthOf(holder, "width", layout) ?? 0;
  return layout.viewport.width - 2 * BODY_MARGIN;
}
