import type { TraceEvent } from "../../lab/trace/event.ts";

/** A moment of a run at which there is something to see. */
export interface Step {
  /** Milliseconds of the run's own clock. */
  readonly t: number;
  /** What is seen at once: messages sent together, an access to some state, or changes of machines. */
  readonly events: readonly TraceEvent[];
  /** What was printed and claimed from this step until the next. */
  readonly asides: readonly TraceEvent[];
  /** How many of the trace's events have happened, those of this step and its asides included. */
  readonly end: number;
}

/** Nobody steps through more than these. The limit also keeps a page fast. */
export const MOST_STEPS = 1_000;

interface Growing {
  t: number;
  events: TraceEvent[];
  asides: TraceEvent[];
  end: number;
}

/**
 * Divides a run into steps. The first step is the start of the run: what was there before anything happened.
 * @param isShown whether an event is shown; events that are not shown make no step
 * @returns at most `MOST_STEPS`; the events after the last are missing
 */
export function toSteps(
  trace: readonly TraceEvent[],
  isShown: (event: TraceEvent) => boolean = () => true,
): readonly Step[] {
  const start: Growing = { t: 0, events: [], asides: [], end: 0 };
  const steps = [start];
  let last = start;
  let isStart = true;
  for (const event of trace) {
    const isAside = event.kind === "log" || event.kind === "claim";
    isStart &&= event.kind === "node" && event.t === 0 && event.value === "started";
    if (isAside) last.asides.push(event);
    else if (isStart) last.events.push(event);
    else if (isShown(event)) {
      if (joins(last, event)) last.events.push(event);
      else if (steps.length >= MOST_STEPS) break;
      else {
        last = { t: event.t, events: [event], asides: [], end: 0 };
        steps.push(last);
      }
    }
    last.end++;
  }
  // Until here, `end` counts each step's own events.
  let end = 0;
  for (const step of steps) {
    end += step.end;
    step.end = end;
  }
  return steps;
}

const MESSAGES = new Set(["request", "response"]);

/** Tells whether an event is seen together with a step, and does not follow from it. */
function joins({ events, asides }: Growing, event: TraceEvent): boolean {
  const before = events.at(-1);
  if (!before || before.t !== event.t || asides.length > 0) return false;
  if (event.kind === "state")
    return isLoss(event) ? before.kind === "node" || isLoss(before) : isSame(before, event);
  if (before.kind !== event.kind) return false;
  if (MESSAGES.has(event.kind)) return !events.some(({ to }) => to === event.from);
  return before.value === event.value;
}

const isLoss = ({ kind, from }: TraceEvent) => kind === "state" && from === undefined;

/** A program that asks whether a key exists and then for its value reads the key twice. */
const isSame = (a: TraceEvent, b: TraceEvent) =>
  a.kind === b.kind && a.from === b.from && a.to === b.to && a.key === b.key && a.value === b.value;

/**
 * Finds the last step that has begun by a time in milliseconds, as an index; the first step where none has
 * begun.
 */
export function stepAt(steps: readonly Step[], t: number): number {
  return Math.max(
    0,
    steps.findLastIndex((step) => step.t <= t),
  );
}
