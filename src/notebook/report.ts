import { forCommand, forProperty, forTerminal, inertJson } from "./inert.ts";
import { PROBLEMS, type Problem, type ProblemKind, type Severity } from "./problem.ts";

/** What was looked at. */
export interface Checked {
  /** The notes folder as seen from where the command runs: people click on the paths, and GitHub needs them. */
  readonly folder: string;
  readonly notes: number;
  readonly links: number;
}

/** Where errors are let pass (`warn`), they are shown as warnings. */
export function atLevel(problems: readonly Problem[], level: "error" | "warn"): readonly Problem[] {
  if (level === "error") return problems;
  return problems.map((problem) =>
    problem.severity === "error" ? { ...problem, severity: "warning" } : problem,
  );
}

/** One line for each problem, `file:line:column  severity  message`, its suggestion below it, and the sum of all. */
export function human(
  problems: readonly Problem[],
  { folder, notes }: Pick<Checked, "folder" | "notes">,
): string {
  if (problems.length === 0) return `No problems in ${count(notes, "note")}.`;
  const lines = problems.flatMap(({ file, line, column, severity, message, suggestion }) => [
    `${forTerminal(join(folder, file))}:${line}:${column}  ${severity}  ${short(forTerminal(message))}`,
    ...(suggestion === undefined ? [] : [`    ${short(forTerminal(suggestion))}`]),
  ]);
  const sums = sumsOf(problems).filter(([, sum]) => sum > 0);
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary = `${sums.map(([severity, sum]) => count(sum, severity)).join(", ")} in ${count(files, "file")}.`;
  return [...lines, "", summary].join("\n");
}

/** Annotations of GitHub Actions, which appear beside the lines of a pull request; empty where there is no problem. */
export function github(problems: readonly Problem[], { folder }: Pick<Checked, "folder">): string {
  return problems
    .map(({ kind, severity, file, line, column, message, suggestion }) => {
      const place = `file=${forProperty(join(folder, file))},line=${line},col=${column}`;
      const text = suggestion === undefined ? message : `${message}\n${suggestion}`;
      return `::${severity} ${place},title=${forProperty(kind)}::${forCommand(text)}`;
    })
    .join("\n");
}

/** The whole result as data, for other tools. */
export function json(problems: readonly Problem[], { folder, notes, links }: Checked): string {
  const byKind = Object.groupBy(problems, ({ kind }) => kind);
  const kinds = (Object.keys(PROBLEMS) as ProblemKind[]).filter((kind) => byKind[kind]);
  return inertJson({
    problems: problems.map((problem) => ({ ...problem, file: join(folder, problem.file) })),
    counts: {
      ...Object.fromEntries(sumsOf(problems)),
      notes,
      links,
      byKind: Object.fromEntries(kinds.map((kind) => [kind, byKind[kind]?.length])),
    },
    examples: [],
  });
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

function join(folder: string, file: string): string {
  const prefix = `${folder}/`.replace(/^(\.\/+)+/, "").replace(/\/+$/, "/");
  return `${prefix}${file}`;
}
