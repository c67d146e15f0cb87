import { shorten } from "../../text/shorten.ts";
import type { Json } from "../trace/event.ts";

/** Where a value is cut: people read a trace, and a file keeps it. */
const LONGEST = 201;
const MOST = 20;

/**
 * Converts a value to what an event can hold: a copy, as plain JSON. A value that JSON cannot express becomes
 * its type (`[function]`), and a long value is cut.
 */
export function toJson(value: unknown, depth = 0): Json {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "string") return shorten(value, LONGEST);
  if (value === undefined) return null;
  if (typeof value !== "object") return typeof value === "bigint" ? `${value}n` : `[${typeof value}]`;
  if (depth > 4) return "…";
  if (Array.isArray(value)) return value.slice(0, MOST).map((each) => toJson(each, depth + 1));
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map) return toJson(Object.fromEntries(value), depth);
  if (value instanceof Set) return toJson([...value], depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  const entries = Object.entries(value).slice(0, MOST);
  return Object.fromEntries(entries.map(([key, each]) => [key, toJson(each, depth + 1)]));
}
