import { count } from "../../text/count.ts";
import { shorten } from "../../text/shorten.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { DIAGNOSTICS_DOCS, diagnosticDocs } from "../diagnostic/diagnostic-docs.ts";
import { forCommand, forProperty, forTerminal } from "../text/inert.ts";
import { type Checked, type CheckedExample, claimCount, type Extra, sumsOf } from "./checked.ts";

/** Turns errors into warnings at the level `warn`; keeps diagnostics as they are at the level `error`. */
export function atLevel(diagnostics: readonly Diagnostic[], level: "error" | "warn"): readonly Diagnostic[] {
  if (level === "error") return diagnostics;
  return diagnostics.map((diagnostic) =>
    diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic,
  );
}

/**
 * Formats each diagnostic as a line, `file:line:column severity message`, with further text and advice below
 * it, and the count of each severity at the end.
 */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  checked: Checked,
  { fixable = [] }: Pick<Extra, "fixable"> = {},
): string {
  const isFixable = new Set(fixable.map(keyOf));

  if (diagnostics.length === 0) {
    return checked.unchangedSince === undefined
      ? `No problems in ${sizeOf(checked)}.`
      : `No note and no example has changed since ${forTerminal(checked.unchangedSince)}.`;
  }
  const lines = diagnostics.flatMap((found) => {
    const { file, line, column, severity, message, suggestion } = found;
    const [first = "", ...more] = message.split("\n");
    const advice = [suggestion ?? [], isFixable.has(keyOf(found)) ? "--fix mends it" : []].flat();
    const below = [...more, advice.join("; ")].filter((text) => text !== "");
    return [
      `${forTerminal(file)}:${line}:${column}  ${severity}  ${short(forTerminal(first))}`,
      ...below.map((text) => `    ${short(forTerminal(text))}`),
    ];
  });
  const sums = sumsOf(diagnostics).filter(([, sum]) => sum > 0);
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const summary = `${sums.map(([severity, sum]) => count(sum, severity)).join(", ")} in ${count(files, "file")}.`;
  return [...lines, "", summary].join("\n");
}

/** Makes the key that a fix and its diagnostic share. */
const keyOf = ({ kind, file, line, column }: Pick<Diagnostic, "kind" | "file" | "line" | "column">) =>
  JSON.stringify([kind, file, line, column]);

/**
 * Formats a report for a terminal: each example with its hash and claims, then the fixes, the diagnostics,
 * and the document that explains them.
 */
export function human(
  diagnostics: readonly Diagnostic[],
  checked: Checked,
  { fixes, fixable }: Extra = {},
): string {
  const nothing = fixes?.length === 0 ? ["There was nothing for --fix to mend."] : [];
  const normalised = (fixes ?? []).map(({ file, line, column, was, now }) =>
    forTerminal(`${file}:${line}:${column}  mended  ${was} → ${now}`),
  );
  const rows = checked.examples.map(exampleLine(checked.examples));
  const more = diagnostics.length > 0 ? [hint(diagnostics)] : [];
  const said = diagnosticLines(diagnostics, checked, { fixable });
  return [...paragraph(rows), ...paragraph([...normalised, ...nothing]), said, ...more].join("\n");
}

const paragraph = (lines: readonly string[]) => (lines.length === 0 ? [] : [...lines, ""]);

function hint(diagnostics: readonly Diagnostic[]): string {
  const kinds = [...new Set(diagnostics.map(({ kind }) => kind))];
  return `More in ${DIAGNOSTICS_DOCS}: ${kinds.join(", ")}.`;
}

/**
 * Formats diagnostics as annotations of GitHub Actions, which appear beside the lines of a pull request;
 * empty where there are no diagnostics.
 */
export function github(
  diagnostics: readonly Diagnostic[],
  _checked?: Checked,
  { repoUrl }: Extra = {},
): string {
  return diagnostics
    .map(({ kind, severity, file, line, column, message, suggestion }) => {
      const place = `file=${forProperty(file)},line=${line},col=${column}`;
      const text = [message, suggestion ?? [], `More: ${diagnosticDocs(kind, repoUrl)}`].flat().join("\n");
      return `::${severity} ${place},title=${forProperty(kind)}::${forCommand(text)}`;
    })
    .join("\n");
}

const sizeOf = ({ notes, examples }: Checked) =>
  examples.length === 0
    ? count(notes, "note")
    : `${count(notes, "note")} and ${count(examples.length, "example")} with ${count(claimCount(examples), "claim")}`;

const HASH_SHOWN = 8;

/** Prepares to format the line of an example; the first column is as wide as the longest name. */
function exampleLine(examples: readonly CheckedExample[]): (example: CheckedExample) => string {
  const width = Math.max(...examples.map(({ name }) => name.length));
  return ({ name, hash, claims }) => {
    const marks = claims.map(({ id, holds }) => `${holds ? "✓" : "✗"} ${forTerminal(id)}`);
    const shown = (hash ?? "no run").slice(0, HASH_SHOWN).padEnd(HASH_SHOWN);
    return [name.padEnd(width), shown, ...marks].join("  ").trimEnd();
  };
}

const MESSAGE_LENGTH = 400;
const short = (text: string) => shorten(text, MESSAGE_LENGTH);
