import { DatabaseSync } from "node:sqlite";
import type { Fault } from "./run/fault.ts";
import { schedule } from "./run/inject-faults.ts";
import { forgetRun, type Host, type Row, startRun } from "./run/run.ts";
import type { TraceEvent } from "./trace/event.ts";

export const host: Host = {
  later: setImmediate,
  async openDatabase() {
    const database = new DatabaseSync(":memory:");
    return {
      run(sql, params) {
        if (params.length === 0 && !/^\s*(select|insert|update|delete|with)\b/i.test(sql)) {
          database.exec(sql);
          return [];
        }
        return database
          .prepare(sql)
          .all(...params)
          .map((row) => ({ ...row }) as Row);
      },
    };
  },
};

/** Runs a program in the lab of this process, whose globals stay as they are, and returns its trace. */
export async function play(
  program: () => unknown,
  { seed = 1, faults = [] }: { seed?: number; faults?: Fault[] } = {},
): Promise<TraceEvent[]> {
  forgetRun();
  const events: TraceEvent[] = [];
  const run = startRun({ seed, faults, host, onEvent: (event) => events.push(event) });
  await new Promise<void>((resolve, reject) => {
    run.clock.onStart = () => schedule(faults);
    run.clock.onError = reject;
    run.clock.onRest = () => {
      run.end();
      if (run.clock.isWindingUp) resolve();
      else reject(new Error("stuck"));
    };
    const played = Promise.resolve().then(program);
    played.then(() => {
      run.clock.isWindingUp = true;
      run.clock.start();
      run.clock.wake();
    }, reject);
    run.clock.start();
  });
  return events;
}

/**
 * Formats events as short lines: `5 request Client → Server A GET /`, `10 state Sessions → Server A (server)
 * ana = 1`.
 */
export function lines(events: readonly TraceEvent[]): string[] {
  return events.map(({ t, kind, from, to, where, key, value, status }) =>
    [
      t,
      kind,
      from ?? (to === undefined ? "" : "·"),
      to === undefined ? "" : `→ ${to}`,
      where && `(${where})`,
      key,
      value === undefined ? "" : `= ${typeof value === "string" ? value : JSON.stringify(value)}`,
      status,
    ]
      .filter((part) => part !== undefined && part !== "")
      .join(" "),
  );
}
