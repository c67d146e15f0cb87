import type { TraceEvent } from "../../lab/trace/event.ts";
import type { RecordedRun } from "../example.ts";

/** Why a recorded run cannot be used. */
export class RecordError extends Error {}

/**
 * Reads a recorded run.
 * @throws RecordError when the text is not a recorded run, with the reason
 */
export function parseRecord(text: string): RecordedRun {
  const value = jsonOf(text);
  const { seed, hash, output, claims, trace } = isObject(value) ? value : {};
  if (!Number.isSafeInteger(seed)) throw new RecordError("its seed is not a whole number");
  if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash))
    throw new RecordError("its hash is no SHA-256");
  if (!Array.isArray(output) || !output.every((line) => typeof line === "string"))
    throw new RecordError("its output is not a list of texts");
  if (!Array.isArray(claims) || !claims.every(isClaim))
    throw new RecordError("its claims are not { id, holds }");
  if (!isTrace(trace)) throw new RecordError("its trace is not a list of events");
  return { seed: Number(seed), hash, output, claims, trace };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordError("it is not JSON");
  }
}

const KINDS: readonly unknown[] = [
  "request",
  "response",
  "state",
  "node",
  "log",
  "claim",
] satisfies TraceEvent["kind"][];

/** Tells whether a value read as JSON is a list of trace events. */
export const isTrace = (value: unknown): value is TraceEvent[] =>
  Array.isArray(value) &&
  value.every(
    (event) =>
      isObject(event) &&
      typeof event["t"] === "number" &&
      KINDS.includes(event["kind"]) &&
      ["from", "to", "where", "key"].every((name) => ["string", "undefined"].includes(typeof event[name])) &&
      ["number", "undefined"].includes(typeof event["status"]),
  );

const isClaim = (value: unknown) =>
  isObject(value) && typeof value["id"] === "string" && typeof value["holds"] === "boolean";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const FIELDS = ["t", "kind", "from", "to", "where", "key", "value", "status"] as const;

/**
 * Formats a recorded run as JSON, with a line for each line of output, claim and event. The same run gives
 * the same text.
 */
export function formatRecord({ seed, hash, output, claims, trace }: RecordedRun): string {
  const list = (name: string, items: readonly unknown[]) => {
    const lines = items.map((item) => `\n    ${JSON.stringify(item)}`).join(",");
    return `  "${name}": [${lines}${lines && "\n  "}]`;
  };
  const parts = [
    `  "seed": ${seed}`,
    `  "hash": "${hash}"`,
    list("output", output),
    list(
      "claims",
      claims.map(({ id, holds }) => ({ id, holds })),
    ),
    list("trace", trace.map(inOrder)),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

const inOrder = (event: TraceEvent) =>
  Object.fromEntries(FIELDS.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]])));
