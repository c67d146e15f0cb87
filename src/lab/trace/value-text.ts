import { shorten } from "../../text/shorten.ts";
import type { Json } from "./event.ts";

/**
 * Formats a value of a trace as one short line: text without quotes, rows and objects by their content; empty
 * for null.
 */
export function valueText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return oneLine(String(value));
  if (isList(value)) return value.map(valueText).join(", ");
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1) return valueText(only[1]);
  return entries.map(([key, each]) => `${key} ${valueText(each)}`).join(", ");
}

const UUID = /\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Nobody reads the other 27 characters of a UUID. */
const oneLine = (text: string) => shorten(text.trim().replace(/\s+/g, " ").replace(UUID, "$1…"), 1_000);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
