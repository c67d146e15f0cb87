import { Worker } from "node:worker_threads";
import type { DrawingDiagnostic, Drawn } from "../diagram.ts";
import type { Limits } from "./limits.ts";

/** A worker thread with Mermaid in it. */
export interface RenderWorker {
  /** Draws one diagram; ask for the next when this is answered. */
  draw(source: string): Promise<Drawn>;
  /** Whether it ended, through what it drew or by `end`. */
  ended(): boolean;
  end(): Promise<void>;
}

/** What the worker says: first that it is ready, then one answer to each source. */
export type FromWorker =
  | { readonly kind: "ready" }
  | {
      readonly kind: "drawn";
      readonly drawn: Drawn;
      /** Whether the drawing changed what all that follow would share with it. */
      readonly spoilt: boolean;
    };

/** Starts a worker thread that draws. */
export function startRenderWorker(limits: Limits): RenderWorker {
  const worker = new Worker(new URL("./worker-entry.ts", import.meta.url), {
    workerData: limits,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // Whatever flags this process was started with are not the worker's.
    execArgv: [],
  });
  worker.unref();
  let hasEnded = false;
  let answer: (drawn: Drawn) => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let ready = false;

  const finish = (drawn: Drawn) => {
    clearTimeout(timer);
    worker.unref();
    answer(drawn);
  };
  const fail = (diagnostic: DrawingDiagnostic) => {
    hasEnded = true;
    void worker.terminate();
    finish(diagnostic);
  };
  const startClock = () => {
    // A thread that was kept from its messages must not take this for the drawing's fault: it reads them
    // first.
    timer = setTimeout(() => setImmediate(() => timer && fail(tooSlow(limits))), limits.seconds * 1000);
  };

  worker.on("message", (message: FromWorker) => {
    if (hasEnded) return;
    if (message.kind === "ready") {
      ready = true;
      startClock();
    } else {
      if (message.spoilt) {
        hasEnded = true;
        void worker.terminate();
      }
      finish(message.drawn);
      timer = undefined;
    }
  });
  worker.on("error", (error) => fail(whyEnded(error, limits)));
  worker.on("exit", (code) => {
    if (!hasEnded) fail({ why: "failed", message: `The drawing thread ended with ${code}.`, line: null });
  });

  return {
    draw: (source) =>
      new Promise((resolve) => {
        answer = resolve;
        worker.ref();
        if (ready) startClock();
        worker.postMessage(source);
      }),
    ended: () => hasEnded,
    async end() {
      hasEnded = true;
      clearTimeout(timer);
      await worker.terminate();
    },
  };
}

const tooSlow = ({ seconds }: Limits): DrawingDiagnostic => ({
  why: "too-large",
  message: `The diagram could not be drawn within ${seconds} seconds.`,
  line: null,
});

function whyEnded(error: unknown, { megabytes }: Limits): DrawingDiagnostic {
  const outOfMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (!outOfMemory) return { why: "failed", message: String(error), line: null };
  const message = `The diagram takes more than ${megabytes} MB to draw.`;
  return { why: "too-large", message, line: null };
}
