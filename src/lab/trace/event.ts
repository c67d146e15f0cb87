import { byCodeUnit } from "../../text/by-code-unit.ts";

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where state lives: in the memory of a server, in a store outside of it, or with the client. */
export type Where = "server" | "outside" | "client";

/**
 * One thing that happened in a run. The console, the diagram, the claims and the hash all come from a run's
 * events.
 *
 * - `request`, `response`: a message was sent `from` → `to`; `key` is its method and path (or its first
 *   words, on a connection), `status` the response's.
 * - `state`: written where it goes `from` a node `to` its state, read where it goes the other way; `where` it
 *   lives, under which `key`, and its `value` (null: there is none, or no longer). Without `from` it was
 *   lost, evicted or expired.
 * - `node`: `to` changed; `value` says how (`started`, `killed`, `draining`, …).
 * - `log`: the program printed `value`; `key` is the level where it is not `log`.
 * - `claim`: the program judged the claim `key`; `value` is whether it holds.
 */
export interface TraceEvent {
  /** Milliseconds of the run's own clock since its start. */
  readonly t: number;
  readonly kind: "request" | "response" | "state" | "node" | "log" | "claim";
  readonly from?: string;
  readonly to?: string;
  readonly where?: Where;
  readonly key?: string;
  readonly value?: Json;
  readonly status?: number;
}

/** Formats an event as canonical JSON: keys sorted, no white space (RFC 8785, for what events hold). */
export const canonicalLine = (event: TraceEvent): string => canonical(event as unknown as Json);

function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
