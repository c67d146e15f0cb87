import type { TraceEvent } from "../../lab/trace/event.ts";

/** What came of running a program. */
export type Outcome =
  | { readonly state: "done"; readonly trace: readonly TraceEvent[] }
  /**
   * It threw, or the lab ended it; line and column are in the program, 1:1 where its stack names no place in
   * it.
   */
  | {
      readonly state: "failed";
      readonly name: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }
  /** The process was ended, or ended itself without a word that could be understood. */
  | { readonly state: "stopped"; readonly by: "time" | "memory" | "flood" }
  | { readonly state: "died"; readonly message: string };
