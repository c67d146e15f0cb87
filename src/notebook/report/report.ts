import { count } from "../../text/count.ts";
import { shorten } from "../../text/shorten.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { DIAGNOSTICS_DOCS, diagnosticDocs } from "../diagnostic/diagnostic-docs.ts";
import { forCommand, forProperty, forTerminal } from "../text/inert.ts";
import { type Checked, type CheckedExample, claimCount, type Extra, sumsOf } from "./checked.ts";

/** Where errors are let pass (`warn`), they are shown as warnings. */
export function atLevel(diagnostics: readonly Diagnostic[], level: "error" | "warn"): readonly Diagnostic[] {
  if (level === "error") return diagnostics;
  return diagnostics.map((diagnostic) =>
    diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic,
  );
}

/**
 * One line for each problem, `file:line:column severity message`, below it what more there is to say and what
 * to do, and at the end the sum of all.
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

/** What makes a mending and a problem the same. */
const keyOf = ({ kind, file, line, column }: Pick<Diagnostic, "kind" | "file" | "line" | "column">) =>
  JSON.stringify([kind, file, line, column]);

/**
 * Every example with its hash and claims, a line for each, below them what was mended, the problems, and
 * where more is said of them.
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
 * Annotations of GitHub Actions, which appear beside the lines of a pull request; empty where there is no
 * problem.
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

/** Prepares to write an example's line, its columns as wide as the longest name needs. */
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
