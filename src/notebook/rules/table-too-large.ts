import { noteRule } from "./text/note-text.ts";
import { MOST_FILLED_IN } from "./text/ragged-tables.ts";

/** A table that is read as text, because its rows lack so many cells. */
export const tableTooLarge = noteRule({
  kind: "table-too-large",
  severity: "error",
  check: ({ ragged, at }) =>
    ragged.map(({ offset, columns, missing }) => ({
      message: `The rows of this table lack ${count(missing)} cells of its ${count(columns)} columns: no more than ${count(MOST_FILLED_IN)} are filled in for a note.`,
      suggestion: "drop the columns that nothing stands in",
      place: at(offset),
    })),
});

const count = (value: number) => value.toLocaleString("en");
