// The one script of the page in ./runner-fixture.ts: it runs programs as an element would, and measures.
import { type RunEnd, type RunRequest, run, warm } from "../src/browser/runner/run.ts";
import type { TraceEvent } from "../src/lab/trace/event.ts";

/** What to run, and when it is stopped: before it can have begun, or as soon as anything has happened. */
export type Play = Partial<RunRequest> & {
  readonly code: string;
  readonly stop?: "at once" | "at the first event";
  /** In how many milliseconds the five seconds pass that a run may take. */
  readonly limit?: number;
};

/** What a run came to, and what the page felt of it. */
export interface Played extends RunEnd {
  /** The last 200. */
  readonly events: readonly TraceEvent[];
  /** What was printed, each line's beginning. */
  readonly output: readonly string[];
  /** From the call of `run` to the first event, and to the end; in milliseconds. */
  readonly first: number;
  readonly total: number;
  /** The largest gap between ticks of the page that are due every 5 ms. */
  readonly gap: number;
}

const FRAME = "runner/index.html";

async function play({ stop, limit, ...job }: Play): Promise<Played> {
  const restore = limit === undefined ? () => {} : shorten(limit);
  const events: TraceEvent[] = [];
  const gap = ticks();
  const begun = performance.now();
  let first = Number.NaN;
  const running = run({ frameHref: FRAME, name: "program", seed: 1, faults: [], ...job }, (some) => {
    if (events.length === 0) first = performance.now() - begun;
    events.push(...some);
    // In a later turn: what comes first may come while the run is being set up.
    if (stop === "at the first event") setTimeout(() => running.stop());
  });
  if (stop === "at once") running.stop();
  const end = await running.end.finally(restore);
  const total = performance.now() - begun;
  const output = events.flatMap(({ kind, value }) => (kind === "log" ? [String(value).slice(0, 200)] : []));
  return { ...end, events: events.slice(-200), output, first, total, gap: gap() };
}

/** Has the time limit of runs pass sooner, until the result is called. */
function shorten(limit: number): () => void {
  const { setTimeout: wait } = globalThis;
  const sooner = (act: () => void, ms?: number) => wait(act, ms === 5_000 ? limit : ms);
  globalThis.setTimeout = sooner as typeof setTimeout;
  return () => {
    globalThis.setTimeout = wait;
  };
}

/** Begins to tick; the result ends it and gives the largest gap. */
function ticks(): () => number {
  let gap = 0;
  let last = performance.now();
  const tick = () => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(tick, 5);
  return () => {
    clearInterval(timer);
    tick();
    return gap;
  };
}

const tools = { play, warm: () => warm(FRAME) };
export type PageTools = typeof tools;
Object.assign(globalThis, tools);
