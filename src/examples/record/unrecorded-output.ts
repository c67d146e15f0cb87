import { forTerminal } from "../../notebook/text/inert.ts";
import { shorten } from "../../text/shorten.ts";
import type { Example } from "../example.ts";

/** More than this of an output nobody reads on a terminal. */
const MOST_LINES = 100;
const LONGEST_LINE = 400;

/**
 * What examples did that cannot be recorded: what each printed, and which of its claims hold. One that did
 * not run to its end did nothing.
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
