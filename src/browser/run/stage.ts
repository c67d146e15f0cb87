import type { TraceEvent } from "../../lab/trace/event.ts";

/**
 * What faults can befall in a run: its machines by name, in the order in which they appear, and its length in
 * ms.
 */
export interface Stage {
  readonly nodes: readonly string[];
  readonly length: number;
}

/** Reads off a run's events what was there to be broken, and until when. */
export function stageOf(trace: readonly TraceEvent[]): Stage {
  const nodes = new Set<string>();
  let length = 0;
  for (const { t, kind, from, to, where } of trace) {
    length = Math.max(length, t);
    // A machine starts, or keeps state for others; a client and a load balancer do neither.
    const names = kind === "node" ? [to] : where === "outside" ? [from, to] : [];
    for (const name of names) if (name !== undefined) nodes.add(name);
  }
  return { nodes: [...nodes], length: Math.ceil(length) };
}
