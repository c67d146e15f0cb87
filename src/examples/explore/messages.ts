import type { ExploreReport } from "../../explore/explore.ts";
import type { Plan } from "../../explore/plan.ts";
import type { Scope } from "../../explore/scope.ts";
import type { Job } from "../run/job.ts";

/** What the process of an exploration is given: its program is an instance, which may run many times. */
export interface ExploreJob extends Job {
  readonly scope: Scope;
  readonly most: number;
}

/** What it says, a line of JSON each. */
export type FromExploration =
  /** It is about to play a run. */
  | { readonly plan: Plan; readonly done: number; readonly all: number }
  | { readonly report: ExploreReport }
  | { readonly error: string };
