import type { TraceEvent } from "../../lab/trace/event.ts";

/**
 * What the process of a run is given. Everything that it may load is in it: the process itself reads no file.
 */
export interface Job {
  /** Modules as JavaScript, by URL. */
  readonly modules: Readonly<Record<string, string>>;
  /** The URLs of packages, by name. */
  readonly packages: Readonly<Record<string, string>>;
  /** The URLs of two of the modules: the one that runs programs, and what programs import as "lab". */
  readonly entry: string;
  readonly lab: string;
  /** The program as JavaScript. */
  readonly code: string;
  readonly seed: number;
}

/** What the process says when the run is over. */
export interface Report {
  readonly trace: readonly TraceEvent[];
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
}

/** What a program is called in the stacks of its errors. */
export const PROGRAM_URL = "example:program";
