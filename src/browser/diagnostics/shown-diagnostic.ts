import type { Severity } from "../../notebook/diagnostic/diagnostic.ts";
import { decode } from "../../text/decode.ts";

/** A diagnostic as a page shows it to its author. */
export interface ShownDiagnostic {
  /** `content/notes/a.md:3:5`; empty for a diagnostic without a file. */
  readonly place: string;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion?: string;
  /** The addresses of the pages that are made from that file. */
  readonly pages: readonly string[];
}

/**
 * The message with which a page asks the dev server for diagnostics, and tells which version of the notes it
 * shows.
 */
export const ASK = "running-notes:ask-problems";
export interface Asking {
  readonly version: string | undefined;
}
/** The name of the version in a page's `Server-Timing`. */
export const VERSION = "notes";
/** The message with which the dev server sends all diagnostics, as a list. */
export const TELL = "running-notes:problems";

/**
 * Splits diagnostics into those of the page at `path` and those of other pages, whose notices are left out:
 * advice should not distract an author elsewhere.
 */
export function sortOut(
  diagnostics: readonly ShownDiagnostic[],
  path: string,
): { here: ShownDiagnostic[]; elsewhere: ShownDiagnostic[] } {
  return {
    here: diagnostics.filter((diagnostic) => concerns(diagnostic, path)),
    elsewhere: diagnostics.filter(
      (diagnostic) => !concerns(diagnostic, path) && diagnostic.severity !== "notice",
    ),
  };
}

/** Tells whether a diagnostic concerns the page at `path`. Either address may be percent-encoded. */
export const concerns = ({ pages }: ShownDiagnostic, path: string): boolean =>
  pages.some((page) => decode(page) === decode(path));
