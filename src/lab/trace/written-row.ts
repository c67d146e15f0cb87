import type { Json, TraceEvent } from "./event.ts";
import { valueText } from "./value-text.ts";

const STATEMENT =
  /^\s*(?:select|with|values|insert|replace|update|delete|create|alter|drop|begin|commit|rollback|pragma)\b/i;

/**
 * Tells whether an event is a statement to a database. Its key is then SQL, its value the rows read or the
 * parameters.
 */
export const isSql = ({ kind, where, key = "", value }: TraceEvent): boolean =>
  kind === "state" && where === "outside" && Array.isArray(value) && STATEMENT.test(key);

/** A row as far as its statement tells: the table's name, what the row is found by, and the rest of it. */
export interface Row {
  readonly table: string;
  /** Absent when the statement is about all rows of its table, or does not tell about which. */
  readonly key?: string;
  /** Absent when the row is deleted. */
  readonly value?: string;
  /** Whether a row of the same key stays as it was. */
  readonly isKept?: boolean;
}

/**
 * Finds out what a statement that writes does to a database, as far as its words and parameters tell; no
 * database is asked. A row is taken to be found by its first column, or by the last parameter of `WHERE`.
 * @returns undefined when they tell nothing
 */
export function writtenRow(statement: string, parameters: readonly Json[]): Row | undefined {
  const [, verb = "", table = ""] =
    /^\s*(insert|replace|update|delete)\b(?:\s+or\s+\w+)?(?:\s+(?:into|from))?\s+["`[]?(\w+)/i.exec(
      statement,
    ) ?? [];
  const key = (value: Json | undefined) => (value === undefined ? {} : { key: valueText(value) });
  switch (verb.toLowerCase()) {
    case "insert":
    case "replace": {
      const isKept = /\bdo\s+nothing\b|\bor\s+ignore\b/i.test(statement);
      const [first, ...rest] =
        parameters.length > 0 ? parameters : literals(/\bvalues\s*\(([^)]*)\)/i.exec(statement)?.[1]);
      return { table, ...key(first), value: valueText(rest), ...(isKept && { isKept }) };
    }
    case "update": {
      const by =
        parameters.at(-1) ?? literals(/\bwhere\b[^=]*=(.*?)(?:\breturning\b|$)/i.exec(statement)?.[1])[0];
      return { table, ...key(by), value: valueText(parameters.slice(0, -1)) || "changed" };
    }
    case "delete":
      return { table, ...key(parameters[0]) };
    default:
      return undefined;
  }
}

const literals = (list = ""): string[] =>
  list
    .split(",")
    .map((text) => text.trim().replace(/^'(.*)'$/, "$1"))
    .filter(Boolean);
