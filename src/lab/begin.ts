import { installConsole } from "./globals/console.ts";
import { format } from "./globals/format.ts";
import { installGlobals } from "./globals/globals.ts";
import { harden } from "./globals/harden.ts";
import { currentClock } from "./run/current-clock.ts";
import { schedule } from "./run/inject-faults.ts";
import { type RunOptions, startRun, theRun } from "./run/run.ts";
import { traceHash } from "./trace/run-hash.ts";

export type { Host, Row, RunOptions, SqlEngine, SqlValue } from "./run/run.ts";

/** What came of a run. */
export interface RunResult {
  /** SHA-256 of its trace, in hexadecimal. */
  readonly hash: string;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
}

export interface Run {
  /**
   * Runs a program to its end: imports it, calls its default export, and lets the timers that it left run
   * out.
   */
  execute(load: () => Promise<{ readonly default?: unknown }>): Promise<RunResult>;
  /** Ends the run for an error that only its host saw: one that nobody caught. */
  fail(error: unknown): void;
}

/**
 * Takes the global scope of this process or worker over, for good: from now on dates, timers, chance and the
 * console are those of whichever run is going on.
 */
export function takeOver(): void {
  // The console of a run is frozen, and no other is.
  if (Object.isFrozen(console)) return;
  installGlobals(currentClock, () => theRun().random());
  installConsole({ emit: (event) => theRun().emit(event) });
  harden();
}

/**
 * Begins a run in this process or worker.
 * @throws while another one is going on
 */
export function begin(options: RunOptions): Run {
  const run = startRun(options);
  takeOver();
  let settle: (error?: unknown) => void = () => {};
  const over = new Promise<readonly unknown[]>((resolve) => {
    settle = (...error) => {
      run.end();
      resolve(error);
    };
  });
  const fail = (error: unknown) => settle(error);
  run.clock.onError = fail;
  run.clock.onRest = () => {
    if (run.clock.isWindingUp) settle();
    else fail(new Error("The program waits for something that never happens."));
  };

  run.clock.onStart = () => schedule(options.faults);

  async function play(load: () => Promise<{ readonly default?: unknown }>): Promise<void> {
    const { default: scenario } = await load();
    run.clock.start();
    if (typeof scenario === "function") await scenario();
    else if (scenario !== undefined)
      throw new TypeError("The default export must be a function: the scenario.");
    run.clock.isWindingUp = true;
  }

  return {
    fail,
    async execute(load) {
      play(load).then(() => run.clock.wake(), fail);
      // Whatever is thrown is a failure, `undefined` too.
      const errors = await over;
      const hash = await traceHash(run.events);
      if (!run.overflow && errors.length === 0) return { hash };
      return { hash, error: described(run.overflow ?? errors[0]) };
    },
  };
}

function described(error: unknown): NonNullable<RunResult["error"]> {
  if (!(error instanceof Error)) return { name: "Error", message: format([error]), stack: "" };
  return { name: String(error.name), message: String(error.message), stack: String(error.stack ?? "") };
}
