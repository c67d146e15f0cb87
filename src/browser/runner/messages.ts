import type { Json, TraceEvent } from "../../lab/trace/event.ts";

/** What went wrong in a program, in words, and where in it, both from 1. */
export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a run may tell the page. The page trusts none of it. */
export type FromRun =
  /** The program is about to begin. */
  | { readonly kind: "started" }
  /** Something happened: `text` holds the events as they were sent, a line of JSON each. */
  | { readonly kind: "events"; readonly text: string; readonly events: readonly TraceEvent[] }
  /** A file of the frame's folder is wanted. */
  | { readonly kind: "need"; readonly file: string }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly error: RunError };

/**
 * What the frame may tell the page: that it listens, that it did what was asked, that a run's worker died by
 * itself.
 */
export type FromFrame =
  | { readonly kind: "ready" }
  | { readonly kind: "obeyed" | "crashed"; readonly id: number };

/** More characters than this in one message are taken for an attack: the sandbox itself sends no more. */
const LONGEST_TEXT = 4_200_000;
const LONGEST_MESSAGE = 2_000;
const LONGEST_NAME = 1_000;
const DEEPEST = 32;

type Check = (value: unknown) => boolean;

const isName: Check = (value) => typeof value === "string" && value.length <= LONGEST_NAME;
const isOneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string);

const FIELDS: ReadonlyMap<string, Check> = new Map([
  ["t", (value) => typeof value === "number" && value >= 0],
  ["kind", isOneOf("request", "response", "state", "node", "log", "claim")],
  ["from", isName],
  ["to", isName],
  ["where", isOneOf("server", "outside", "client")],
  ["key", isName],
  ["value", (value) => isShallow(value as Json, DEEPEST)],
  ["status", (value) => Number.isInteger(value)],
]);

/** Reads a message of a run; `undefined` if it has no shape that the page knows. */
export function readRunMessage(data: unknown): FromRun | undefined {
  if (typeof data !== "object" || data === null || !("kind" in data)) return undefined;
  const { kind, text, file, name, message, line, column } = data as Record<string, unknown>;
  if (kind === "started" || kind === "done") return { kind };
  if (kind === "need" && typeof file === "string" && /^[\w.-]{1,80}\.wasm$/.test(file)) return { kind, file };
  if (kind === "events" && typeof text === "string" && text.length <= LONGEST_TEXT) {
    const events = readEvents(text);
    return events && { kind, text, events };
  }
  if (kind !== "failed" || typeof message !== "string" || typeof name !== "string") return undefined;
  const place = isPlace(line) && isPlace(column) ? { line, column } : {};
  return { kind, error: { name: name.slice(0, 100), message: message.slice(0, LONGEST_MESSAGE), ...place } };
}

/** Reads a message of the frame; `undefined` if it has no shape that the page knows. */
export function readFrameMessage(data: unknown): FromFrame | undefined {
  if (typeof data !== "object" || data === null || !("kind" in data)) return undefined;
  const { kind, id } = data as Record<string, unknown>;
  if (kind === "ready") return { kind };
  return (kind === "obeyed" || kind === "crashed") && typeof id === "number" ? { kind, id } : undefined;
}

function readEvents(text: string): TraceEvent[] | undefined {
  try {
    const events: unknown[] = text.split("\n").map((line) => JSON.parse(line));
    return events.every(isEvent) ? events : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is TraceEvent {
  if (typeof value !== "object" || value === null || !("t" in value) || !("kind" in value)) return false;
  return Object.entries(value).every(([key, each]) => FIELDS.get(key)?.(each));
}

/** Whether whoever walks through the value comes out again. */
function isShallow(value: Json, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((each: Json) => isShallow(each, depth - 1));
}

const isPlace = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 1_000_000;
