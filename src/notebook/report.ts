import { forCommand, forProperty, forTerminal, inertJson } from "./inert.ts";
import { PROBLEMS, type Problem, type ProblemKind, type Severity } from "./problem.ts";

/** An example as a report lists it. */
export interface CheckedExample {
  readonly name: string;
  /** The hash of its run's trace; null where it did not run to its end. */
  readonly hash: string | null;
  readonly claims: readonly { readonly id: string; readonly holds: boolean }[];
}

/** What was looked at. */
export interface Checked {
  readonly notes: number;
  readonly links: number;
  readonly examples: readonly CheckedExample[];
}

/** Where errors are let pass (`warn`), they are shown as warnings. */
export function atLevel(problems: readonly Problem[], level: "error" | "warn"): readonly Problem[] {
  if (level === "error") return problems;
  return problems.map((problem) =>
    problem.severity === "error" ? { ...problem, severity: "warning" } : problem,
  );
}

/**
 * One line for each problem, `file:line:column  severity  message`, below it what more there is to say and what to do, and
 * at the end the sum of all.
 */
export function problemLines(problems: readonly Problem[], checked: Checked): string {
  if (problems.length === 0) return `No problems in ${sizeOf(checked)}.`;
  const lines = problems.flatMap(({ file, line, column, severity, message, suggestion = "" }) => {
    const [first = "", ...more] = message.split("\n");
    const below = [...more, suggestion].filter((text) => text !== "");
    return [
      `${forTerminal(file)}:${line}:${column}  ${severity}  ${short(forTerminal(first))}`,
      ...below.map((text) => `    ${short(forTerminal(text))}`),
    ];
  });
  const sums = sumsOf(problems).filter(([, sum]) => sum > 0);
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary = `${sums.map(([severity, sum]) => count(sum, severity)).join(", ")} in ${count(files, "file")}.`;
  return [...lines, "", summary].join("\n");
}

/** Every example with its hash and claims, a line for each, and below them the problems. */
export function human(problems: readonly Problem[], checked: Checked): string {
  const rows = checked.examples.map(exampleLine(checked.examples));
  return [...rows, ...(rows.length > 0 ? [""] : []), problemLines(problems, checked)].join("\n");
}

/** Annotations of GitHub Actions, which appear beside the lines of a pull request; empty where there is no problem. */
export function github(problems: readonly Problem[]): string {
  return problems
    .map(({ kind, severity, file, line, column, message, suggestion }) => {
      const place = `file=${forProperty(file)},line=${line},col=${column}`;
      const text = suggestion === undefined ? message : `${message}\n${suggestion}`;
      return `::${severity} ${place},title=${forProperty(kind)}::${forCommand(text)}`;
    })
    .join("\n");
}

/** The whole result as data, for other tools. */
export function json(problems: readonly Problem[], { notes, links, examples }: Checked): string {
  const byKind = Object.groupBy(problems, ({ kind }) => kind);
  const kinds = (Object.keys(PROBLEMS) as ProblemKind[]).filter((kind) => byKind[kind]);
  return inertJson({
    problems,
    counts: {
      ...Object.fromEntries(sumsOf(problems)),
      notes,
      links,
      examples: examples.length,
      claims: claimsOf(examples),
      byKind: Object.fromEntries(kinds.map((kind) => [kind, byKind[kind]?.length])),
    },
    examples: examples.map(({ name, hash, claims }) => ({
      name,
      hash,
      claims: claims.map(({ id, holds }) => ({ id, holds })),
    })),
  });
}

const sizeOf = ({ notes, examples }: Checked) =>
  examples.length === 0
    ? count(notes, "note")
    : `${count(notes, "note")} and ${count(examples.length, "example")} with ${count(claimsOf(examples), "claim")}`;

const claimsOf = (examples: readonly CheckedExample[]) =>
  examples.reduce((sum, { claims }) => sum + claims.length, 0);

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

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

const sumsOf = (problems: readonly Problem[]) =>
  SEVERITIES.map(
    (wanted) => [wanted, problems.filter(({ severity }) => severity === wanted).length] as const,
  );

const count = (sum: number, noun: string) => `${sum} ${noun}${sum === 1 ? "" : "s"}`;

const MESSAGE_LENGTH = 400;
const short = (text: string) =>
  text.length > MESSAGE_LENGTH ? `${text.slice(0, MESSAGE_LENGTH - 1)}…` : text;
