import type { Drawn } from "../diagram.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { type RenderWorker, startRenderWorker } from "./render-worker.ts";

/** Draws diagrams, one after another, in a thread of its own. */
export interface RenderQueue {
  /** Draws a diagram, or says why it cannot be drawn. Never rejects, unless the queue was closed. */
  draw(source: string): Promise<Drawn>;
  /** Ends the thread; drawings under way are lost. */
  close(): Promise<void>;
}

/**
 * Opens a render queue. Its thread starts with the first drawing, ends by itself with the process, and is
 * started anew where a drawing had to be stopped because it went beyond the limits.
 */
export function openRenderQueue(limits: Limits = LIMITS): RenderQueue {
  let worker: RenderWorker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function drawNow(source: string): Promise<Drawn> {
    if (closed) throw new Error("The render queue is closed.");
    worker ??= startRenderWorker(limits);
    const drawn = await worker.draw(source);
    if (worker.ended()) worker = undefined;
    return drawn;
  }

  return {
    draw(source) {
      const drawn = last.then(() => drawNow(source));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    async close() {
      closed = true;
      await worker?.end();
      worker = undefined;
    },
  };
}
