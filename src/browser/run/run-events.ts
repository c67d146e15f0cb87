import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";

/** `run-begin`, from an example: a run has begun. */
export interface RunBegin {
  readonly name: string;
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** Whether the program, the seed and the faults are the recorded run's. */
  readonly isAsBuilt: boolean;
}

/** `trace`, from an example: more of what happened in the run, in order. */
export interface RunTrace {
  readonly name: string;
  readonly events: readonly TraceEvent[];
}

/** `run-end`, from an example: no more will happen in the run. */
export interface RunEnded {
  readonly name: string;
  readonly state: "done" | "failed" | "stopped";
  /** Whether everything happened as in the recorded run. */
  readonly isAsRecorded: boolean;
  /** What went wrong, as a sentence. */
  readonly error?: string;
}

/** `run-reset`, from an example: it shows the recorded run again. */
export interface RunReset {
  readonly name: string;
}

/**
 * `run-request`, to an example: that it may run what is set up in it, or first have these faults in the place
 * of its own.
 */
export interface RunRequest {
  readonly faults?: readonly Fault[];
}
