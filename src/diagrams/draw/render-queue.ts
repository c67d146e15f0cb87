import type { Drawn } from "../diagram.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { type RenderWorker, startRenderWorker } from "./render-worker.ts";

/** Draws diagrams, one after another, in a thread of its own. */
export interface RenderQueue {
  /** Draws a diagram, or says why it cannot be drawn. Never rejects, unless the queue was closed. */
  draw(source: string): Promise<Drawn>;
  /** Gives the thread back to the next queue, or ends it with a drawing under way, which is lost. */
  close(): Promise<void>;
}

/** Threads that nobody draws in just now: to start one takes seconds. */
const idle: RenderWorker[] = [];
/** How long such a thread is kept, in milliseconds. */
const KEPT_FOR = 10_000;

function keep(worker: RenderWorker): void {
  idle.push(worker);
  setTimeout(() => {
    const index = idle.indexOf(worker);
    if (index >= 0) void idle.splice(index, 1)[0]?.end();
  }, KEPT_FOR).unref();
}

/**
 * Opens a render queue. Its thread starts with the first drawing, ends by itself with the process, and is
 * started anew where a drawing had to be stopped because it went beyond the limits.
 */
export function openRenderQueue(limits: Limits = LIMITS): RenderQueue {
  let worker: RenderWorker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  let isDrawing = false;

  async function drawNow(source: string): Promise<Drawn> {
    if (closed) throw new Error("The render queue is closed.");
    worker ??= (limits === LIMITS ? idle.pop() : undefined) ?? startRenderWorker(limits);
    isDrawing = true;
    const drawn = await worker.draw(source);
    isDrawing = false;
    if (worker?.ended()) worker = undefined;
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
      if (worker && limits === LIMITS && !isDrawing) keep(worker);
      else await worker?.end();
      worker = undefined;
    },
  };
}
