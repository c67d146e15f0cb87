import { forTerminal } from "../../notebook/text/inert.ts";
import { shorten } from "../../text/shorten.ts";
import type { Example } from "../example.ts";

/** Nobody reads more lines of an output than this on a terminal. */
const MOST_LINES = 100;
const LONGEST_LINE = 400;

/**
 * Lists what examples that cannot be recorded did, as lines for a terminal: what each example printed, and
 * which of its claims hold. Examples that did not run to their end are left out.
 */
export const unrecordedOutput = (examples: readonly Pick<Example, "name" | "claims" | "run">[]): string[] =>
  examples.flatMap(({ name, claims, run }) => {
    if (!run) return [];
    const printed = run.output.flatMap((text) => text.split("\n"));
    const beyond = printed.length - MOST_LINES;
    return [
      printed.length === 0 ? `${name} printed nothing.` : `${name} printed:`,
      ...printed
        .slice(0, MOST_LINES)
        .map((line) => `    ${forTerminal(shorten(line, LONGEST_LINE))}`.trimEnd()),
      ...(beyond > 0 ? [`    … ${beyond} more`] : []),
      ...claims.map(({ id, holds }) => `  ${holds ? "✓" : "✗"} ${id}`),
      "",
    ];
  });
