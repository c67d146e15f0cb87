import type { RunEnd } from "../runner/run.ts";

type RunError = NonNullable<RunEnd["error"]>;

/**
 * Where in a source of so many lines an error is, in words that can be linked; undefined when it is not in
 * there.
 */
export function errorPlace(
  { line, column }: RunError,
  lines: number,
): { readonly line: number; readonly words: string } | undefined {
  if (line === undefined || line < 1 || line > lines) return undefined;
  return { line, words: `line ${line}${column === undefined ? "" : `, column ${column}`}` };
}

/** What went wrong, as the console would say it. */
export const errorWords = ({ name, message }: RunError): string =>
  name === "Error" && message ? message : [name, message].filter(Boolean).join(": ");
