// Loaded by ./boot.ts in the process of a run. What it uses of Node it takes hold of before the program can.
import { writeFileSync } from "node:fs";
import { begin } from "../../lab/begin.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import "../../lab/index.ts";
import type { Job, Report } from "./job.ts";
import { openDatabase } from "./sqlite.ts";

const { process, setImmediate } = globalThis;
const { stringify } = JSON;

// Node warns of this method once, through its global process, which a run does not have.
process.emitWarning = () => {};
new Request("http://lab.test/", { method: "patch" });

/** Runs the one program of this process, and ends the process with its report. */
export async function runProgram(
  load: () => Promise<{ default?: unknown }>,
  { seed }: Pick<Job, "seed">,
): Promise<void> {
  const trace: TraceEvent[] = [];
  const run = begin({
    seed,
    faults: [],
    host: { later: (callback) => void setImmediate(callback), openDatabase },
    onEvent: (event) => {
      trace[trace.length] = event;
    },
  });
  process.on("uncaughtException", run.fail);
  process.on("unhandledRejection", run.fail);
  const { error } = await run.execute(load);
  report(error ? { trace, error } : { trace });
}

function report(result: Report): void {
  writeFileSync(3, stringify(result));
  process.exit(0);
}
