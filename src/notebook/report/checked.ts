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
  /** The digest of the note's text: where the digest is the same, so is the note. */
  readonly digest: string;
}

/** What a check looked at. */
export interface Checked {
  readonly notes: number;
  readonly links: number;
  readonly examples: readonly CheckedExample[];
  /** The notes one by one, where a report is to list them. */
  readonly list?: readonly CheckedNote[];
  /** The commit or branch since which nothing has changed, where only changes were to be checked. */
  readonly unchangedSince?: string;
}

/** Optional parts of a report. */
export interface Extra {
  /**
   * The repository on its host, whose documents explain each diagnostic; without it, reports name the
   * documents in the project.
   */
  readonly repoUrl?: string | undefined;
  /** What was fixed before this check, where fixing was asked for. */
  readonly fixes?: readonly Fix[] | undefined;
  /** What could be fixed in the same way, where fixing was not asked for. */
  readonly fixable?: readonly Pick<Fix, "kind" | "file" | "line" | "column">[] | undefined;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** Counts the diagnostics of each severity, the gravest first. */
export const sumsOf = (diagnostics: readonly Pick<Diagnostic, "severity">[]) =>
  SEVERITIES.map(
    (wanted) => [wanted, diagnostics.filter(({ severity }) => severity === wanted).length] as const,
  );

/** Counts the claims of some examples. */
export const claimCount = (examples: readonly Pick<CheckedExample, "claims">[]) =>
  examples.reduce((sum, { claims }) => sum + claims.length, 0);
