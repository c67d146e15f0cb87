import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Place } from "../text/place.ts";

/** An error fails `npm run check` and the build; a warning wants a look; a notice is advice. */
export type Severity = "error" | "warning" | "notice";

/**
 * A diagnostic of a note or an example: what is wrong, where, and what to do about it. Plain data; reporters
 * print it.
 */
export interface Diagnostic extends Place {
  readonly kind: string;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion?: string;
}

/** Makes a diagnostic of a kind, at a place. */
export function diagnosticOf(
  { kind, severity }: Pick<Diagnostic, "kind" | "severity">,
  { file, line, column }: Place,
  message: string,
  suggestion?: string,
): Diagnostic {
  const found = { kind, severity, file, line, column, message };
  return suggestion === undefined ? found : { ...found, suggestion };
}

/** Prepares to make diagnostics of several kinds, each with the severity of its kind. */
export const diagnosticsOf =
  <Kind extends string>(severities: Readonly<Record<Kind, Severity>>) =>
  (kind: Kind, place: Place, message: string, suggestion?: string): Diagnostic =>
    diagnosticOf({ kind, severity: severities[kind] }, place, message, suggestion);

/**
 * Sorts diagnostics as a reader meets them: by file, line and column, then by kind and message, so that the
 * order never depends on chance.
 */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodeUnit(a.kind, b.kind) ||
      byCodeUnit(a.message, b.message),
  );
}

/**
 * Tells whether a diagnostic keeps the site from being built. Every error does, except a diagram's syntax
 * error: the page of that diagram shows the message and the source.
 */
export const stopsBuild = ({ kind, severity }: Diagnostic) =>
  severity === "error" && kind !== "diagram-syntax";

/** Tells whether any of some diagnostics is an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ severity }) => severity === "error");
