import { forTerminal } from "../../src/notebook/text/inert.ts";
import { markdownTable } from "../readme/table.ts";
import { amounts, type Budget } from "./budget.ts";
import { FIRST_NOTE } from "./measure-budgets.ts";
import { kilobytes } from "./packed.ts";
import { pageOf, type SiteSize } from "./page-sizes.ts";
import { type SizeRow, summaryRows } from "./summary.ts";

const HEAD = ["HTML", "CSS", "JavaScript", "together", "requests", "fonts"];

const cellsOf = ({ html, css, js, sum, requests, fonts }: Omit<SizeRow, "name">) => [
  ...[html, css, js, sum].map(kilobytes),
  String(requests),
  kilobytes(fonts),
];

/** Lists what every page asks for, the largest first, and what that comes to. */
export function sizesReport(size: SiteSize): string {
  const pages = size.pages.map((page) => [forTerminal(page.page), ...cellsOf(page)]);
  const summary = summaryRows(size).map((row) => [row.name, ...cellsOf(row)]);
  const rows = [["page", ...HEAD], ...pages, ...summary];
  const widths = rows.reduce<number[]>(
    (most, cells) => cells.map((cell, at) => Math.max(cell.length, most[at] ?? 0)),
    [],
  );
  const lines = rows.map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  "),
  );
  lines.splice(-summary.length, 0, "");
  return lines.join("\n");
}

/** Formats what the README says of sizes: a few pages, and every budget with what it comes to. */
export function sizesMarkdown(size: SiteSize, budgets: readonly Budget[]): string {
  const rows = [{ name: "the first note", ...pageOf(size, FIRST_NOTE) }, ...summaryRows(size)];
  return [
    markdownTable(
      ["before any action, gzip -9", ...HEAD],
      rows.map((row) => [row.name, ...cellsOf(row)]),
    ),
    markdownTable(
      ["what a reader pays", "at most", "today"],
      budgets.map((budget) => [budget.what, ...amounts(budget)]),
    ),
  ].join("\n\n");
}
