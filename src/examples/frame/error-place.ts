import type { Place } from "./link-modules.ts";

/** How far back in a chain of calls the program is looked for. */
const MOST_CALLS = 50;

/**
 * Finds where in a program an error came from: the last of the program's own lines that its stack names.
 * Chromium writes `at f (name:1:2)` and Firefox `f@name:1:2`. WebKit does not go by the name that a program
 * gives itself: it writes `f@address:1:2`, and the address of a program that is its own text ends in that
 * name, escaped.
 * @param name what the program is called in stacks
 */
export function errorPlace(stack: string, name: string): Place | undefined {
  const names = [name, encodeURIComponent(name)];
  for (const call of stack.split("\n", MOST_CALLS)) {
    const [, where, line, column] = /^(.*):(\d+):(\d+)\)?$/.exec(call) ?? [];
    if (where && names.some((each) => where.endsWith(each)))
      return { line: Number(line), column: Number(column) };
  }
  return undefined;
}
