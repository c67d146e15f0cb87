import type { DOMWindow } from "jsdom";
import { computeStyle, INITIAL_STYLE } from "../css/computed-style.ts";
import { parseDeclarations } from "../css/parse/declarations.ts";
import { fontOf, type Layout } from "../layout.ts";

/**
 * Lets the contexts of canvases, whatever they are otherwise, measure text by their `font`: the library that
 * lays out mind maps and architecture diagrams asks for it. Call it after `getContext` was made to answer at
 * all.
 */
export function installCanvasText(window: DOMWindow, layout: Layout): void {
  const prototype: { getContext: GetContext } = window.HTMLCanvasElement.prototype as never;
  const getContext = prototype.getContext;
  prototype.getContext = function (...args) {
    const context = getContext.apply(this, args);
    return args[0] === "2d" ? withText(context ?? {}, layout) : context;
  };
}

type GetContext = (this: unknown, ...args: unknown[]) => object | null;

function withText(context: object, layout: Layout): object {
  let font = "10px sans-serif";
  return new Proxy(context, {
    get(target, name) {
      if (name === "font") return font;
      if (name === "measureText") return (text: string) => ({ width: widthOf(String(text), font, layout) });
      return Reflect.get(target, name);
    },
    set(target, name, value) {
      if (name !== "font") return Reflect.set(target, name, value);
      font = String(value);
      return true;
    },
  });
}

function widthOf(text: string, font: string, layout: Layout): number {
  const told = parseDeclarations(`font: ${font}`).map(({ property, value }) => [property, value] as const);
  return layout.text.measure(text, fontOf(computeStyle(new Map(told), INITIAL_STYLE))).width;
}
