import { FrameDrawing } from "./frame-drawing.ts";

const drawings = new WeakMap<Element, FrameDrawing>();

/**
 * Draws a Mermaid source inside an element of a diagram, by Mermaid itself in a sandboxed frame; fulfilled
 * when it is on show. Another source for the same element is drawn in the same frame, after the one before.
 * @param host stands in a `<live-diagram data-frame>`
 * @param name what a screen reader calls it
 * @throws NotDrawn with Mermaid's words and the line at fault, or why there is no Mermaid
 */
export function drawInFrame(host: Element, source: string, name: string): Promise<void> {
  let drawing = drawings.get(host);
  if (!drawing) {
    const frameHref = host.closest<HTMLElement>("live-diagram")?.dataset.frame ?? "";
    drawing = new FrameDrawing(host, frameHref, name);
    drawings.set(host, drawing);
  }
  return drawing.draw(source, name);
}

/** Takes away the frame that `drawInFrame` put into an element, if there is one. */
export function closeFrame(host: Element): void {
  drawings.get(host)?.close();
  drawings.delete(host);
}
