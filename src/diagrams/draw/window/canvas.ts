import type { DOMWindow } from "jsdom";

/**
 * Lets a library that lays out nodes on a canvas (Cytoscape, for mind maps and architecture diagrams) believe
 * that it paints: every property and call of a canvas' context answers with the same idle object, which
 * counts as 0. What it says of text is `installMeasuring`'s business.
 */
export function installCanvas(window: DOMWindow): void {
  const idle: unknown = new Proxy(() => undefined, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : idle),
    set: () => true,
    apply: () => idle,
  });
  const prototype: { getContext: unknown } = window.HTMLCanvasElement.prototype;
  prototype.getContext = () => idle;
}
