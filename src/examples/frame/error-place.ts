import type { Place } from "./link.ts";

/** How far back in a chain of calls the program is looked for. */
const MOST_CALLS = 50;

/**
 * Where in a program an error came from: the last of the program's own lines that its stack names, in the form of
 * Chromium (`at f (name:1:2)`), Firefox and WebKit (`f@name:1:2`).
 * @param name what the program is called in stacks
 */
export function errorPlace(stack: string, name: string): Place | undefined {
  const calls = stack.split("\n", MOST_CALLS);
  for (const call of calls) {
    const [, line, column] = /:(\d+):(\d+)\)?$/.exec(call) ?? [];
    if (line && column && call.includes(`${name}:${line}:`))
      return { line: Number(line), column: Number(column) };
  }
  return undefined;
}
