import { count } from "../../text/count.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { forMarkdown } from "../text/inert.ts";
import { type CheckedExample, claimCount } from "./checked.ts";
import { type Changed, compareReports } from "./compare-reports.ts";
import type { ReportData } from "./report-data.ts";

/** Rows of a list; GitHub takes no comment beyond 65,536 characters. */
const ROWS = 25;

/**
 * Formats for a pull request what it changes: notes, links, examples and claims, diagnostics that are new or
 * solved, and the counts of each. All text from notes stands in code, where Markdown cannot act on it.
 * @param before the report of the base; without it the result says only what there is, and what is wrong
 */
export function comparisonMarkdown(before: ReportData | undefined, after: ReportData): string {
  const { notes, examples, claims, problems } = compareReports(before, after);
  const [broken, appeared] = partition(problems.appeared.filter(isGrave), isOfLink);
  const [healed, solved] = partition(problems.solved.filter(isGrave), isOfLink);
  const parts = [
    `## ${headline(after)}`,
    table(before, after),
    before &&
      changes("Notes", notes, ({ file, title, words, links }) => {
        const size = `${count(words, "word")}, ${count(links, "link")}`;
        return `${forMarkdown(file)} ${forMarkdown(title)}, ${size}`;
      }),
    list("Links broken", broken, diagnosticRow),
    list("Links healed", healed, placeRow),
    before && changes("Examples", examples, exampleRow),
    before && list("Claims that hold now", claims.won, forMarkdown),
    list("Claims that hold no longer", claims.lost, forMarkdown),
    list(before ? "New problems" : "Problems", appeared, diagnosticRow),
    list("Problems solved", solved, placeRow),
  ];
  return parts.filter(Boolean).join("\n\n");
}

const isGrave = ({ severity }: Diagnostic) => severity !== "notice";
const isOfLink = ({ kind }: Diagnostic) => kind.startsWith("broken-") || kind === "ambiguous-link";

function headline({ problems }: ReportData): string {
  const sums = (["error", "warning"] as const).map((wanted) => {
    const sum = problems.filter(({ severity }) => severity === wanted).length;
    return sum === 0 ? [] : [count(sum, wanted)];
  });
  return sums.flat().length === 0 ? "All is well" : sums.flat().join(", ");
}

function table(before: ReportData | undefined, after: ReportData): string {
  const rows: [name: string, of: (report: ReportData) => number][] = [
    ["notes", ({ counts }) => Number(counts["notes"])],
    ["words", ({ notes = [] }) => notes.reduce((sum, { words }) => sum + words, 0)],
    ["links", ({ counts }) => Number(counts["links"])],
    ["examples", ({ examples }) => examples.length],
    ["claims", ({ examples }) => claimCount(examples)],
    ["claims that hold", ({ examples }) => claimCount(examples.map(onlyHeld))],
    ["errors", ({ counts }) => Number(counts["error"])],
    ["warnings", ({ counts }) => Number(counts["warning"])],
    ["notices", ({ counts }) => Number(counts["notice"])],
  ];
  const lines = rows.map(([name, of]) => {
    const [then, now] = [before && of(before), of(after)];
    return then === undefined
      ? `| ${name} | ${now} |`
      : `| ${name} | ${then} | ${now} | ${difference(now - then)} |`;
  });
  const head = before
    ? ["| | before | now | |", "| --- | ---: | ---: | ---: |"]
    : ["| | now |", "| --- | ---: |"];
  return [...head, ...lines].join("\n");
}

const onlyHeld = ({ claims }: CheckedExample) => ({ claims: claims.filter(({ holds }) => holds) });

const difference = (change: number) => (change === 0 ? "" : change > 0 ? `+${change}` : `−${-change}`);

function changes<Thing>(
  title: string,
  { added, removed, changed }: Changed<Thing>,
  row: (thing: Thing) => string,
) {
  const rows = [
    ...added.map((thing) => `new: ${row(thing)}`),
    ...changed.map(({ after }) => `changed: ${row(after)}`),
    ...removed.map((thing) => `gone: ${row(thing)}`),
  ];
  return list(title, rows, (text) => text);
}

function exampleRow({ name, hash, claims }: CheckedExample): string {
  const held = claims.filter(({ holds }) => holds).length;
  const run = hash === null ? "no run" : `run ${forMarkdown(hash.slice(0, 8))}`;
  return `${forMarkdown(name)}, ${run}, claims: ${held} of ${claims.length} hold`;
}

const placeRow = ({ kind, file, message }: Diagnostic) =>
  `${forMarkdown(file)} ${kind}: ${forMarkdown(message)}`;

function diagnosticRow({
  kind,
  severity,
  file,
  line,
  message,
  suggestion,
  docs,
}: ReportData["problems"][number]) {
  const more = suggestion === undefined ? "" : `, ${forMarkdown(suggestion)}`;
  const name = /^https?:/.test(docs) ? `[${kind}](<${docs}>)` : kind;
  return `${severity} ${forMarkdown(`${file}:${line}`)} ${name}: ${forMarkdown(message)}${more}`;
}

function list<Thing>(title: string, things: readonly Thing[], row: (thing: Thing) => string): string {
  if (things.length === 0) return "";
  const rows = things.slice(0, ROWS).map((thing) => `- ${row(thing)}`);
  const more = things.length > ROWS ? [`- and ${things.length - ROWS} more`] : [];
  return [`### ${title}`, "", ...rows, ...more].join("\n");
}

function partition<Thing>(things: readonly Thing[], test: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(test), things.filter((thing) => !test(thing))];
}
