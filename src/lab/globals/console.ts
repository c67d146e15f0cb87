import type { CurrentRun } from "../run/run.ts";
import { format } from "./format.ts";

const LEVELS = ["log", "info", "debug", "warn", "error"] as const;
/** The other methods of the console's standard, which print nothing. */
const QUIET = [
  "assert",
  "clear",
  "count",
  "countReset",
  "dir",
  "dirxml",
  "group",
  "groupCollapsed",
  "groupEnd",
  "table",
  "time",
  "timeEnd",
  "timeLog",
  "trace",
] as const;

/** Replaces the console, so that everything printed becomes part of the run. */
export function installConsole(run: Pick<CurrentRun, "emit">): void {
  const print = (level: (typeof LEVELS)[number], values: readonly unknown[]) =>
    run.emit({ kind: "log", ...(level !== "log" && { key: level }), value: format(values) });
  const own = Object.fromEntries(
    LEVELS.map((level) => [level, (...values: unknown[]) => print(level, values)]),
  );
  const quiet = Object.fromEntries(QUIET.map((name) => [name, () => {}]));
  globalThis.console = Object.freeze({ ...quiet, ...own }) as unknown as Console;
}
