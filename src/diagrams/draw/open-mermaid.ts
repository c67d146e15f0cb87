import { seeded } from "../../lab/run/random.ts";
import { readFontSet } from "../measure/fonts/fonts.ts";
import { installMeasuring } from "../measure/install/install.ts";
import type { Scheme } from "../palette.ts";
import { mermaidConfig } from "../theme.ts";
import { DrawingError } from "./drawing-error.ts";
import { htmlLabelsToText } from "./html-labels-to-text.ts";
import { openWindow, publishWindow } from "./window/window.ts";

/**
 * Mermaid in a window of its own. It does one thing at a time: ask for the next when the last is answered.
 */
export interface MermaidInNode {
  /**
   * Reads a source: Mermaid's word for its kind, and the database that its parser has filled, until the next
   * is read.
   * @throws Mermaid's own error when the source is invalid.
   */
  parse(source: string): Promise<{ readonly kind: string; readonly database: unknown }>;
  /**
   * Draws a source as Mermaid does in a browser, styles and all, into the document.
   * @throws what Mermaid throws, and CannotDraw
   */
  render(source: string, scheme: Scheme): Promise<SVGSVGElement>;
  /** The characters of the last drawing whose width is not known. */
  unmeasured(): readonly string[];
  /** Takes away whatever drawings left in the document. */
  clean(): void;
}

/** The id of every drawing; its other ids begin with it. */
export const DRAWING_ID = "drawing";

/** Mermaid calls this deprecated, and has no other way to what it made of a source. */
interface WithModel {
  readonly mermaidAPI: { getDiagramFromText(source: string): Promise<{ type: string; db: unknown }> };
}

/**
 * Turns this thread into a browser for Mermaid, and loads it. Call it once per thread: it replaces global
 * objects.
 */
export async function openMermaid(): Promise<MermaidInNode> {
  const window = openWindow();
  const measuring = installMeasuring(window, await readFontSet());
  publishWindow(window);
  const { default: mermaid } = await import("mermaid");
  const { document } = window;

  function begin(scheme: Scheme) {
    // Some diagrams make up names or places by chance.
    Math.random = seeded(1);
    mermaid.initialize(mermaidConfig(scheme));
    measuring.reset();
  }

  return {
    async parse(source) {
      begin("light");
      // It takes up the source's own settings, which reading the database needs, but keeps the database to
      // itself.
      await mermaid.parse(source);
      const { type, db } = await (mermaid as WithModel).mermaidAPI.getDiagramFromText(source);
      return { kind: type, database: db };
    },
    async render(source, scheme) {
      begin(scheme);
      const svg = parseSvg((await mermaid.render(DRAWING_ID, source)).svg, document);
      if (svg.querySelector("foreignObject")) htmlLabelsToText(svg);
      return svg;
    },
    unmeasured: () => measuring.unmeasured(),
    clean() {
      document.body.replaceChildren();
      document.head.replaceChildren();
    },
  };
}

function parseSvg(text: string, document: Document): SVGSVGElement {
  const holder = document.createElement("div");
  holder.innerHTML = text;
  document.body.append(holder);
  const svg = holder.querySelector("svg");
  if (!svg) throw new DrawingError("failed", "Mermaid drew nothing.");
  return svg;
}
