import type { TraceEvent } from "./event.ts";

/** What the trace says of a machine that was not there before. */
export const BEGINNINGS: ReadonlySet<string> = new Set(["started", "cold start"]);

/** Lists the names that act in a run: clients, balancers and servers, but not what only keeps state. */
export function actorsOf(trace: readonly TraceEvent[]): ReadonlySet<string> {
  const names = trace.flatMap(({ kind, from, to, value }) => {
    if (kind === "request" || kind === "response") return [from, to];
    return kind === "node" && BEGINNINGS.has(String(value)) ? [to] : [];
  });
  return new Set(names.filter((name) => name !== undefined));
}

/** The two ends of an access to state. */
export interface Ends {
  /** What keeps the state: a memory, a client's cookies, a store. */
  readonly keeper: string;
  /** The client or server that wrote or read the state. */
  readonly user: string;
  readonly isRead: boolean;
}

/** Finds the two ends of an access to state; undefined for state that is lost by itself. */
export function endsOf({ from, to = "" }: TraceEvent, actors: ReadonlySet<string>): Ends | undefined {
  if (from === undefined) return undefined;
  const isRead = !actors.has(from) && actors.has(to);
  return isRead ? { keeper: from, user: to, isRead } : { keeper: to, user: from, isRead };
}
