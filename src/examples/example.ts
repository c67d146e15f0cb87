import type { TraceEvent } from "../lab/trace/event.ts";

/** An example as it was written: a file of its own, or a fence in a note. */
export interface Program {
  readonly name: string;
  /**
   * For reports, relative to the working folder: `content/examples/x.ts`, or the path of the note that holds
   * it.
   */
  readonly file: string;
  readonly source: string;
  /** Lines of `file` before the source's first: 0 for a file of its own, more for a fence in a note. */
  readonly linesBefore: number;
}

/** What an example did when it ran, as it stands in `x.run.json`. */
export interface RecordedRun {
  readonly seed: number;
  /** Hexadecimal SHA-256 over the trace. */
  readonly hash: string;
  /** What it printed, line by line. */
  readonly output: readonly string[];
  readonly claims: readonly { readonly id: string; readonly holds: boolean }[];
  readonly trace: readonly TraceEvent[];
}

/** A claim where it is declared in a program, and whether it holds. */
interface ExampleClaim {
  readonly id: string;
  readonly holds: boolean;
  /** In the program's file, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** An example that was read, checked and run. */
export interface Example extends Program {
  readonly title: string;
  readonly question: string;
  /** JavaScript: types blanked, positions kept; empty where the program cannot be compiled. */
  readonly code: string;
  /** Declared in the source, in its order; one that was never judged does not hold. */
  readonly claims: readonly ExampleClaim[];
  /** The run as it is now; undefined when the program could not be run to its end. */
  readonly run?: RecordedRun;
  /** Whether there is no recorded run, or it says something else. */
  readonly isUnrecorded?: boolean;
}
