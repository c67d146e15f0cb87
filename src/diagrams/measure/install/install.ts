import type { DOMWindow } from "jsdom";
import { Styles } from "../css/styles.ts";
import type { FontSet } from "../fonts/font-set.ts";
import type { Layout } from "../layout.ts";
import { TextMeasurer } from "../text/text-measurer.ts";
import { Unmeasured } from "../text/unmeasured.ts";
import { installCanvasText } from "./canvas.ts";
import { installComputedStyle } from "./computed-style.ts";
import { installRects } from "./rects.ts";
import { installSvgMeasuring } from "./svg.ts";

/** What measuring met that it cannot measure. */
export interface Measuring {
  /**
   * Characters met since the last reset that the site's font has not, and whose width is not known by rule.
   */
  unmeasured(): readonly string[];
  /** Whether a formula was met since the last reset: each browser sets those in a font of its own. */
  hasFormula(): boolean;
  /** Forgets what was met, before the next drawing. */
  reset(): void;
}

const VIEWPORT = { width: 1280, height: 720 };

/**
 * Makes a jsdom window answer what Mermaid asks it about sizes (`getBBox`, `getComputedTextLength`,
 * `getBoundingClientRect`, `getTotalLength`, `getComputedStyle`, `clientWidth`, …) as Chromium would, where
 * everything is lettered in one family. The window's canvases must answer `getContext` before.
 */
export function installMeasuring(window: DOMWindow, fonts: FontSet): Measuring {
  const unmeasured = new Unmeasured();
  const text = new TextMeasurer(fonts, unmeasured);
  const layout: Layout = { styles: new Styles(), text, unmeasured, viewport: VIEWPORT };
  installSvgMeasuring(window, layout);
  installRects(window, layout);
  installCanvasText(window, layout);
  installComputedStyle(window, layout.styles, fonts.family);
  return {
    unmeasured: () => unmeasured.characters,
    hasFormula: () => unmeasured.hasFormula,
    reset: () => unmeasured.reset(),
  };
}
