import { stretchesIn } from "../../text/stretches.ts";

/** A text whose tables are read in good time, and those that are none any more. */
export interface Flattened {
  readonly source: string;
  readonly ragged: readonly RaggedTable[];
}

export interface RaggedTable {
  /** Where the line below the table's head begins. */
  readonly offset: number;
  readonly columns: number;
  /** Cells that its rows do not write. */
  readonly missing: number;
}

/**
 * Cells that are filled in for the tables of a note: each row has as many as its head, however few are
 * written.
 */
export const MOST_FILLED_IN = 50_000;

/** The line that makes a table of the one above it, within quotes and lists too. */
const RULE = /^(?=.*-)(?=.*\|)[\s>|:-]+$/;
const BAR = /(?<!\\)\|/g;

/**
 * Makes plain text of tables whose rows lack more cells than may be filled in: a head of thousands of columns
 * with thousands of short rows is millions of cells. Every offset stays.
 */
export function flattenTables(text: string): Flattened {
  const ragged: RaggedTable[] = [];
  let filledIn = 0;
  let done = 0;
  let source = "";
  for (const [start, stretch] of stretchesIn(text)) {
    const table = tableIn(stretch);
    if (!table || filledIn + table.missing <= MOST_FILLED_IN) {
      filledIn += table?.missing ?? 0;
      continue;
    }
    ragged.push({ ...table, offset: start + table.offset });
    source += text.slice(done, start) + withoutRules(stretch);
    done = start + stretch.length;
  }
  return { source: source + text.slice(done), ragged };
}

/** The widest table of a stretch, with what the lines below any head of a table lack. */
function tableIn(stretch: string): RaggedTable | undefined {
  if (!stretch.includes("|")) return undefined;
  let widest = { offset: 0, columns: 0 };
  let missing = 0;
  let offset = 0;
  for (const line of stretch.split("\n")) {
    const cells = cellsIn(line);
    missing += Math.max(0, widest.columns - cells);
    if (cells > widest.columns && RULE.test(line)) widest = { offset, columns: cells };
    offset += line.length + 1;
  }
  return widest.columns > 0 ? { ...widest, missing } : undefined;
}

/** The cells of a row; the bars at its sides are none's. */
const cellsIn = (row: string) => (row.replace(/^[\s>]*\||\|\s*$/g, "").match(BAR)?.length ?? 0) + 1;

const withoutRules = (stretch: string) =>
  stretch
    .split("\n")
    .map((line) => (RULE.test(line) ? line.replace(/[|:-]/g, " ") : line))
    .join("\n");
