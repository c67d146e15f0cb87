import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import type { Fix } from "../fix/fix.ts";

/** An example as a report lists it. */
export interface CheckedExample {
  readonly name: string;
  /** The hash of its run's trace; null where it did not run to its end. */
  readonly hash: string | null;
  readonly claims: readonly { readonly id: string; readonly holds: boolean }[];
}

/** A note as a report lists it. */
export interface CheckedNote {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly words: number;
  readonly links: number;
  /** Of its text: where it is the same, so is the note. */
  readonly digest: string;
}

/** What was looked at. */
export interface Checked {
  readonly notes: number;
  readonly links: number;
  readonly examples: readonly CheckedExample[];
  /** The notes one by one, where a report is to list them. */
  readonly list?: readonly CheckedNote[];
  /** Since when nothing has changed, in words, where only what has changed was to be looked at. */
  readonly unchangedSince?: string;
}

/** What else there may be to say. */
export interface Extra {
  /**
   * The repository on its host, whose documents say more of each problem; else it is those in the project.
   */
  readonly repoUrl?: string | undefined;
  /** What was mended before this check, where it was asked for. */
  readonly fixes?: readonly Fix[] | undefined;
  /** What could be mended the same way, where it was not asked for. */
  readonly fixable?: readonly Pick<Fix, "kind" | "file" | "line" | "column">[] | undefined;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** How many problems there are of each gravity, the gravest first. */
export const sumsOf = (diagnostics: readonly Pick<Diagnostic, "severity">[]) =>
  SEVERITIES.map(
    (wanted) => [wanted, diagnostics.filter(({ severity }) => severity === wanted).length] as const,
  );

/** How many claims examples make. */
export const claimCount = (examples: readonly Pick<CheckedExample, "claims">[]) =>
  examples.reduce((sum, { claims }) => sum + claims.length, 0);
