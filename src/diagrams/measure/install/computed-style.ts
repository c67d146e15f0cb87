import type { DOMWindow } from "jsdom";
import type { ComputedStyle } from "../css/computed-style.ts";
import type { Styles } from "../css/styles.ts";

/**
 * Replaces jsdom's `getComputedStyle()` by one which knows SVG's presentation attributes and Mermaid's
 * sheets.
 */
export function installComputedStyle(window: DOMWindow, styles: Styles, family: string): void {
  Object.defineProperty(window, "getComputedStyle", {
    value: (element: Element) =>
      declarationOf(
        styles.during(() => styles.of(element)),
        family,
      ),
    configurable: true,
    writable: true,
  });
}

/**
 * What a script sees of a style: properties by their names, in CSS or in camel case, and
 * `getPropertyValue()`.
 */
function declarationOf(style: ComputedStyle, family: string): Record<string, unknown> {
  const value = (property: string) => computedValue(style, property, family);
  return new Proxy<Record<string, unknown>>(
    { getPropertyValue: value, getPropertyPriority: () => "" },
    {
      get: (methods, name) =>
        typeof name === "symbol" || name in methods
          ? Reflect.get(methods, name)
          : value(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    },
  );
}

function computedValue(style: ComputedStyle, property: string, family: string): string {
  switch (property) {
    case "font-size":
      return `${style.fontSize}px`;
    case "font-family":
      return family;
    case "font-weight":
      return String(style.fontWeight);
    case "font-style":
      return style.fontStyle;
    case "letter-spacing":
      return style.letterSpacing === 0 ? "normal" : `${style.letterSpacing}px`;
    case "line-height":
      return style.lineHeight;
    case "text-anchor":
      return style.textAnchor;
    case "dominant-baseline":
      return style.dominantBaseline;
    case "text-transform":
      return style.textTransform;
    case "white-space":
      return style.whiteSpace;
    case "visibility":
      return style.visibility;
    case "stroke":
      return style.stroke;
    case "stroke-width":
      return `${style.strokeWidth}px`;
    case "display":
      return style.own.get(property) ?? "inline";
    default:
      return style.own.get(property) ?? initialValue(property);
  }
}

/** Enough for scripts that add up paddings and borders. */
function initialValue(property: string): string {
  return /^(?:padding|margin|border-\w+-width)/.test(property) ? "0px" : "";
}
