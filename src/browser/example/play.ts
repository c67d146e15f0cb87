import type { RunEnd, Running } from "../runner/run.ts";

/** What went wrong before a program could run: it could not be fetched, or its text is no program. */
export class NotRunnable extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(name: string, message: string, place?: { readonly line: number; readonly column: number }) {
    super(message);
    this.name = name;
    this.line = place?.line;
    this.column = place?.column;
  }
}

/**
 * Runs a program whose code must first be had. It can be stopped at any time, and always ends.
 * @param getCode may reject: then the run has failed, by that error
 */
export function play(getCode: () => Promise<string>, start: (code: string) => Running): Running {
  const { promise: end, resolve } = Promise.withResolvers<RunEnd>();
  let isStopped = false;
  let running: Running | undefined;
  getCode()
    .then((code) => {
      if (isStopped) return;
      running = start(code);
      return running.end.then(resolve);
    })
    .catch((error: unknown) => resolve({ state: "failed", error: describe(error) }));
  return {
    end,
    stop() {
      isStopped = true;
      running?.stop();
      resolve({ state: "stopped" });
    },
  };
}

function describe(error: unknown): NonNullable<RunEnd["error"]> {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  const { line, column } = error instanceof NotRunnable ? error : {};
  return { name, message, ...(line && { line }), ...(column && { column }) };
}
