import mermaid from "mermaid";
import { seeded } from "../../lab/run/random.ts";
import { StillDate } from "../draw/window/still-date.ts";
import type { Scheme } from "../palette.ts";
import { mermaidConfig } from "../theme.ts";

/** A finished drawing; its size is in CSS pixels at full scale. */
export interface FrameDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

// Charts with dates are drawn as the build draws them, on whatever day and wherever they are read.
Object.assign(globalThis, { Date: StillDate });

let last: Promise<unknown> = Promise.resolve();
let count = 0;

/**
 * Draws a diagram in one of the colour schemes, after those asked for before.
 * @throws Mermaid's own error when the source is invalid.
 */
export function draw(source: string, scheme: Scheme): Promise<FrameDrawing> {
  // Mermaid's settings are global: two drawings at once would mix their colours.
  const drawing = last.then(() => drawNow(source, scheme));
  last = drawing.catch(() => undefined);
  return drawing;
}

async function drawNow(source: string, scheme: Scheme): Promise<FrameDrawing> {
  // Some diagrams make up names or places by chance; both schemes, and every visit, must get the same.
  Math.random = seeded(1);
  mermaid.initialize(mermaidConfig(scheme));
  const probe = document.createElement("div");
  probe.className = "probe";
  document.body.append(probe);
  try {
    // The id is new each time: Mermaid would find an earlier drawing's elements under the same one.
    probe.innerHTML = (await mermaid.render(`diagram-${count++}`, source, probe)).svg;
    const svg = probe.querySelector("svg");
    if (!svg) throw new Error("Mermaid drew nothing.");
    for (const link of svg.querySelectorAll("a")) disarm(link);
    const { width, height } = svg.viewBox.baseVal;
    return { svg, width, height };
  } finally {
    probe.remove();
  }
}

/** A drawing that takes no clicks must not take the keyboard either, nor lead the frame away. */
function disarm(link: Element): void {
  for (const { name } of [...link.attributes]) {
    if (/^(xlink:)?(href|target|tabindex)$/.test(name)) link.removeAttribute(name);
  }
}
