import type { TraceEvent } from "./event.ts";

/** What a run's events say to a reader. */
export interface RunSummary {
  /** What was printed, each call of `console` on its own; it may hold several lines. */
  readonly output: string[];
  /** In the order in which they were first judged. */
  readonly claims: { id: string; holds: boolean }[];
}

/** Gathers what was printed and which claims held. */
export function summary(events: readonly TraceEvent[]): RunSummary {
  const output: string[] = [];
  const claims = new Map<string, boolean>();
  for (const { kind, key = "", value } of events) {
    if (kind === "log") output.push(String(value));
    if (kind === "claim") claims.set(key, value === true && claims.get(key) !== false);
  }
  return { output, claims: [...claims].map(([id, holds]) => ({ id, holds })) };
}
