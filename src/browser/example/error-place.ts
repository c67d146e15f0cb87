import type { RunEnd } from "../runner/run.ts";

type RunError = NonNullable<RunEnd["error"]>;

/**
 * Finds the line of an error in a source, and words for its place that can be linked; undefined when the
 * error is not in the source.
 * @param lines how many lines the source has
 */
export function errorPlace(
  { line, column }: RunError,
  lines: number,
): { readonly line: number; readonly words: string } | undefined {
  if (line === undefined || line < 1 || line > lines) return undefined;
  return { line, words: `line ${line}${column === undefined ? "" : `, column ${column}`}` };
}

/**
 * Formats an error with its name, such as `TypeError: x is undefined`; a plain `Error` by its message alone.
 */
export const errorWords = ({ name, message }: RunError): string =>
  name === "Error" && message ? message : [name, message].filter(Boolean).join(": ");
