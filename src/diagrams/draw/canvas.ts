import type { DOMWindow } from "jsdom";

/**
 * Lets a library that lays out nodes on a canvas (Cytoscape, for mind maps and architecture diagrams) believe that it
 * paints: every property and call of a canvas' context answers with the same idle object, which counts as 0.
 */
export function installCanvas(window: DOMWindow): void {
  const idle: unknown = new Proxy(() => undefined, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => 0;
      if (key === "measureText") return (text: string) => ({ width: 8 * String(text).length });
      return idle;
    },
    set: () => true,
    apply: () => idle,
  });
  const prototype: { getContext: unknown } = window.HTMLCanvasElement.prototype;
  prototype.getContext = () => idle;
}
