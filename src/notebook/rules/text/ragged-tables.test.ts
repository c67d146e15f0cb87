import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";
import { flattenTables, MOST_FILLED_IN } from "./ragged-tables.ts";

/** A head of so many columns, and rows of one cell each, every line behind a prefix. */
const table = (columns: number, rows: number, prefix = "", row = "|a|") =>
  ["|a".repeat(columns), `|${"-|".repeat(columns)}`, ...Array(rows).fill(row)]
    .map((line) => prefix + line)
    .join("\n");
const SIDE = Math.ceil(Math.sqrt(MOST_FILLED_IN)) + 2;

test.each([
  ["a few short rows", table(20, 50)],
  ["full rows, however many", table(100, 150, "", "|a".repeat(100))],
  ["a wide head without rows", table(10_000, 0)],
  ["many tables that lack a few cells each", `${table(4, 10)}\n\n`.repeat(1_000)],
  ["drawings in code", `\`\`\`\n${`+-----|------|-----+\n`.repeat(2_000)}\`\`\``],
])("%s stay as they are", (_, source) => {
  expect(flattenTables(source)).toEqual({ source, ragged: [] });
});

test.each([
  ["by itself", "", ""],
  ["without bars at its sides", "", "", "a"],
  ["of bars in its words", "", "", "\\|\\|\\|"],
  ["in a quote", "> ", ""],
  ["in a list", "  ", "- x\n\n"],
  ["in a callout", "> ", "> [!note] Title\n>\n"],
  ["in a quote in a list", "  > > ", "- x\n\n"],
  ["in a footnote", "    ", "x[^1]\n\n[^1]: x\n\n"],
  ["below one of few columns", "", "|a|b|\n|-|-|\n|c|d|\n"],
])("a ragged table %s is text, and every offset stays", (_, prefix, before, row = "|a|") => {
  const source = `# Title\n\n${before}${table(SIDE, SIDE, prefix, row)}\n\n[[nowhere]]`;
  const { source: flat, ragged } = flattenTables(source);
  expect(flat).toHaveLength(source.length);
  expect(ragged).toHaveLength(1);
  for (const file of ["a.md", "a.mdx"]) {
    const { note, rows } = notebook({ [file]: source });
    expect(note(file).source === flat).toBe(true);
    expect(rows).toContainEqual(["broken-link", file, source.split("\n").length, 1]);
  }
});
