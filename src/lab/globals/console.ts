import type { CurrentRun } from "../run/run.ts";
import { format } from "./format.ts";

const LEVELS = ["log", "info", "debug", "warn", "error"] as const;
/** What else the console's standard has. */
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

/** Has everything that is printed become part of the run. */
export function installConsole(run: CurrentRun): void {
  const print = (level: (typeof LEVELS)[number], values: readonly unknown[]) =>
    run.emit({ kind: "log", ...(level !== "log" && { key: level }), value: format(values) });
  const own = Object.fromEntries(
    LEVELS.map((level) => [level, (...values: unknown[]) => print(level, values)]),
  );
  const quiet = Object.fromEntries(QUIET.map((name) => [name, () => {}]));
  globalThis.console = Object.freeze({ ...quiet, ...own }) as unknown as Console;
}
