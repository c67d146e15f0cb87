import { type DOMWindow, JSDOM } from "jsdom";
import { readFontSet } from "./fonts/fonts.ts";
import { installMeasuring, type Measuring } from "./install/install.ts";

/** A page in which sizes can be asked for. */
export interface MeasuredPage {
  readonly window: DOMWindow;
  readonly measuring: Measuring;
  /** Puts markup onto the page, alone, and gives the element of it that is marked by `data-this`. */
  place(html: string): Element;
}

/** Opens an empty page of its own, lettered in the site's font. */
export async function openMeasuredPage(): Promise<MeasuredPage> {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>");
  const measuring = installMeasuring(window, await readFontSet());
  return {
    window,
    measuring,
    place(html) {
      window.document.body.innerHTML = `<div>${html}</div>`;
      const element = window.document.querySelector("[data-this]");
      if (!element) throw new Error("Nothing is marked by data-this.");
      return element;
    },
  };
}
