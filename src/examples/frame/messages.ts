import type { Fault } from "../../lab/run/fault.ts";

/** What the page tells a run. */
export type FromPage =
  | {
      readonly kind: "run";
      readonly code: string;
      readonly name: string;
      readonly seed: number;
      readonly faults: readonly Fault[];
    }
  /** A file that was asked for; null when it cannot be had. */
  | { readonly kind: "file"; readonly bytes: ArrayBuffer | null };

/** What a run tells the page. */
export type FromRun =
  | { readonly kind: "started" | "done" }
  | { readonly kind: "events"; readonly text: string }
  | { readonly kind: "need"; readonly file: string }
  | {
      readonly kind: "failed";
      readonly name: string;
      readonly message: string;
      readonly line?: number;
      readonly column?: number;
    };
