import type { Severity } from "../../notebook/diagnostic/diagnostic.ts";
import { decode } from "../../text/decode.ts";

/** A problem as the page of the one who writes shows it. */
export interface ShownDiagnostic {
  /** `content/notes/a.md:3:5`; empty where it is of no file. */
  readonly place: string;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion?: string;
  /** The addresses of the pages that are made of that file. */
  readonly pages: readonly string[];
}

/** What the page says to the dev server: that it wants to know, and which version of the notes it shows. */
export const ASK = "running-notes:ask-problems";
export interface Asking {
  readonly version: string | undefined;
}
/** The name of the version in a page's `Server-Timing`. */
export const VERSION = "notes";
/** What the dev server says: all problems, as a list. */
export const TELL = "running-notes:problems";

/** The problems of a page, and the graver ones of others: what is only advice disturbs nobody elsewhere. */
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

/** Whether a problem is one of a page, by its address, encoded or not. */
export const concerns = ({ pages }: ShownDiagnostic, path: string): boolean =>
  pages.some((page) => decode(page) === decode(path));
