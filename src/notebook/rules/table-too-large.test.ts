import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

/** A head of so many columns, and rows of one cell each. */
const table = (columns: number, rows: number) =>
  ["|a".repeat(columns), `|${"-|".repeat(columns)}`, ...Array(rows).fill("|a|")].join("\n");
const kindsOf = (source: string) => notebook({ "a.md": source }).kinds;

test("it is named with its line, its columns and the limit, and the tables around it are tables", () => {
  const small = table(2, 2);
  const source = `${small}\n\n${table(1_000, 1_000)}\n\n${small}`;
  const { rows, words, note } = notebook({ "a.md": source });
  expect(rows).toEqual([["table-too-large", "a.md", 7, 1]]);
  expect(words).toEqual([
    "The rows of this table lack 999,000 cells of its 1,000 columns: no more than 50,000 are filled in for a note.\ndrop the columns that nothing stands in",
  ]);
  expect(note("a.md").source.match(/^\|-\|-\|$/gm)).toHaveLength(2);
});

test("of many together those beyond the limit are text", () => {
  const one = `${table(150, 150)}\n\n`;
  expect(kindsOf(one.repeat(2))).toEqual([]);
  expect(kindsOf(one.repeat(4))).toEqual(["table-too-large", "table-too-large"]);
});
