import type { CheckCosts } from "./check.ts";
import type { Cost } from "./cost.ts";

/** How many notes the larger site of the bench has. */
export const NOTES = 1000;
/** How many notes its smaller site has. */
export const FEW_NOTES = 100;
/** How many examples it checks, and how many diagrams it draws one after another. */
export const EXAMPLES = 100;
export const DRAWINGS = 100;

/** What builds cost, and their floor: the least Astro site that shows the same notes. */
export interface BuildCosts {
  readonly cold: Cost;
  readonly edited: Cost;
  readonly bare: Cost;
  /** The same notes with a diagram each, which the bare site shows as code. */
  readonly drawnBefore: Cost;
  readonly drawnAnew: Cost;
  readonly bareWithDiagrams: Cost;
  /** How much larger a note's page is on the larger site than on the smaller one, as a share of it. */
  readonly pageGrowth: number;
}

/** What a check of examples costs beyond the same check without them. */
export interface ExampleCosts {
  readonly cold: Cost;
  readonly unchanged: Cost;
}

/** What drawing diagrams one after another costs. */
export interface DrawingCosts {
  readonly all: Cost;
  /** Milliseconds on the clock for the first, with all that has to start for it. */
  readonly first: number;
  /** Milliseconds on the clock for each of the others, on average. */
  readonly others: number;
}

/** All that one run of the bench found out, and where. */
export interface BenchFigures {
  /** The day of the run, as 2026-11-29. */
  readonly day: string;
  readonly commit: string;
  readonly cores: number;
  readonly node: string;
  readonly rounds: number;
  readonly builds: BuildCosts;
  readonly checks: CheckCosts;
  readonly examples: ExampleCosts;
  readonly drawing: DrawingCosts;
}
