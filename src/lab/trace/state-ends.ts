import type { TraceEvent } from "./event.ts";

/** What the trace says of a machine that was not there before. */
export const BEGINNINGS: ReadonlySet<string> = new Set(["started", "cold start"]);

/** Those who do something in a run: clients, balancers and servers; not what only keeps state. */
export function actorsOf(trace: readonly TraceEvent[]): ReadonlySet<string> {
  const names = trace.flatMap(({ kind, from, to, value }) => {
    if (kind === "request" || kind === "response") return [from, to];
    return kind === "node" && BEGINNINGS.has(String(value)) ? [to] : [];
  });
  return new Set(names.filter((name) => name !== undefined));
}

/** Between whom state went. */
export interface Ends {
  /** What keeps it: a memory, a client's cookies, a store. */
  readonly keeper: string;
  /** Who wrote or read it. */
  readonly user: string;
  readonly isRead: boolean;
}

/** The two ends of a touch of state; undefined for what is lost by itself. */
export function endsOf({ from, to = "" }: TraceEvent, actors: ReadonlySet<string>): Ends | undefined {
  if (from === undefined) return undefined;
  const isRead = !actors.has(from) && actors.has(to);
  return isRead ? { keeper: from, user: to, isRead } : { keeper: to, user: from, isRead };
}
