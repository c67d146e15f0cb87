import type { TraceEvent } from "../lab/trace/event.ts";
import type { Plan, PlannedFault } from "./plan.ts";

/** Which runs a promise is to hold in. */
export interface Scope {
  /** One server down at a time, for each of the lengths. */
  readonly nodes: boolean;
  /** One store down at a time, for each of the lengths. */
  readonly stores: boolean;
  /** One pair of machines cut off from each other at a time, for each of the lengths. */
  readonly links: boolean;
  /** Each message lost, one at a time. */
  readonly losses: boolean;
  /** How long a fault lasts, in milliseconds. */
  readonly lengths: readonly number[];
  /** How many seeds there are, beginning with 1. */
  readonly seeds: number;
}

export const DEFAULT_SCOPE: Scope = {
  nodes: true,
  stores: false,
  links: true,
  losses: true,
  lengths: [5, 100],
  seeds: 1,
};

/**
 * Lists the plans of a scope, each with one fault, at each moment at which something happened in the run
 * without faults, and halfway between two moments.
 * @param trace the run without faults
 */
export function plansOf(trace: readonly TraceEvent[], scope: Scope): Plan[] {
  const moments = momentsOf(trace);
  const { servers, stores, links, messages } = partsOf(trace);
  const lasting = (make: (at: number, length: number) => PlannedFault) =>
    scope.lengths.flatMap((length) => moments.map((at) => make(at, length)));
  const down = (node: string) => lasting((at, length) => ({ kind: "down", node, at, for: length }));
  const faults: PlannedFault[] = [
    ...(scope.nodes ? servers.flatMap(down) : []),
    ...(scope.stores ? stores.flatMap(down) : []),
    ...(scope.links
      ? links.flatMap((between) => lasting((at, length) => ({ kind: "cut", between, at, for: length })))
      : []),
    ...(scope.losses ? messages : []),
  ];
  const seeds = Array.from({ length: scope.seeds }, (_, index) => index + 1);
  return [
    ...seeds.slice(1).map((seed) => ({ seed, faults: [] })),
    ...faults.map((fault) => ({ seed: 1, faults: [fault] })),
  ];
}

/**
 * Lists the moments at which something can fail: from the first answer on, or the smallest counter-example
 * would always be a machine that was down from the start.
 */
function momentsOf(trace: readonly TraceEvent[]): number[] {
  const first = trace.find(({ kind }) => kind === "response")?.t ?? 0;
  const times = [...new Set(trace.map(({ t }) => t).filter((t) => t >= first))].sort((a, b) => a - b);
  const between = times.slice(1).map((time, index) => Math.round((time + (times[index] ?? 0)) / 2));
  return [...new Set([...times, ...between])].sort((a, b) => a - b);
}

/** What of a run can fail: its servers and stores, who talks to whom, and what they say. */
function partsOf(trace: readonly TraceEvent[]) {
  const servers = new Set<string>();
  const stores = new Set<string>();
  const links = new Map<string, readonly [string, string]>();
  const messages = new Map<string, PlannedFault>();
  for (const { kind, from, to, where, value, t } of trace) {
    if (kind === "node" && value === "started" && to !== undefined) servers.add(to);
    if (from === undefined || to === undefined) continue;
    if (kind === "request" || kind === "response") {
      const pair: [string, string] = from < to ? [from, to] : [to, from];
      links.set(pair.join("\n"), pair);
      messages.set(`${from}\n${to}\n${t}`, { kind: "lost", from, to, at: t });
    }
    if (kind === "state" && where === "outside") stores.add(servers.has(from) ? to : from);
  }
  return {
    servers: [...servers],
    stores: [...stores],
    links: [...links.values()],
    messages: [...messages.values()],
  };
}

/** Tells a scope in words: `any one server down for 5 ms or 100 ms, any one message lost`. */
export function scopeWords({ nodes, stores, links, losses, lengths, seeds }: Scope): string {
  const long = lengths.map((ms) => `${ms} ms`).join(" or ");
  return [
    nodes && `any one server down for ${long}`,
    stores && `any one store down for ${long}`,
    links && `any two machines cut off from each other for ${long}`,
    losses && "any one message lost",
    seeds > 1 && `${seeds} seeds`,
  ]
    .filter(Boolean)
    .join(", ");
}
