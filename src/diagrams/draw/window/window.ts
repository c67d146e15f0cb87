import { type DOMWindow, JSDOM } from "jsdom";
import { installCanvas } from "./canvas.ts";
import { cssObject } from "./css-object.ts";
import { StillDate } from "./still-date.ts";

/** What Mermaid and its libraries expect to find on the global object, besides what Node has. */
const GLOBALS = [
  "window",
  "document",
  "CSSStyleSheet",
  "DOMParser",
  "Element",
  "HTMLElement",
  "Image",
  "MutationObserver",
  "Node",
  "Option",
  "SVGElement",
  "XMLSerializer",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
];

/**
 * Opens an empty page and turns this thread into its browser, as far as Mermaid needs one. Nothing can be
 * measured in it yet. Call it once per thread, before Mermaid is loaded, and `publishWindow` when the window
 * is as it should be.
 */
export function openWindow(): DOMWindow {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    pretendToBeVisual: true,
    url: "http://localhost/",
  });
  installCanvas(window);
  allowBareFontSizes(window);
  window["MathMLElement"] ??= class MathMLElement {};
  window["CSS"] = cssObject;
  return window;
}

/** Makes the window this thread's, and stops its clock. */
export function publishWindow(window: DOMWindow): void {
  const given = Object.fromEntries(GLOBALS.map((name) => [name, name === "window" ? window : window[name]]));
  const screen = { width: 1280, height: 720, availWidth: 1280, availHeight: 720 };
  for (const [name, value] of Object.entries({ ...given, CSS: cssObject, screen, Date: StillDate })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Browsers take a font size without a unit in an SVG element's own style; jsdom drops it. */
function allowBareFontSizes(window: DOMWindow): void {
  const { prototype } = window.CSSStyleDeclaration;
  const set = prototype.setProperty;
  prototype.setProperty = function (property: string, value: string | null, priority?: string) {
    const bare = property === "font-size" && /^[\d.]+$/.test(String(value));
    set.call(this, property, bare ? `${value}px` : value, priority);
  };
}
