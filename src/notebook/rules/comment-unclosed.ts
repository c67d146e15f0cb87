import { noteRule } from "./text/note-text.ts";

/** A comment that takes the rest of its note along. */
export const commentUnclosed = noteRule({
  kind: "comment-unclosed",
  severity: "warning",
  check({ unclosed, at }) {
    if (unclosed === undefined) return undefined;
    const message = "This comment is never closed: nothing from here on is published.";
    return { message, suggestion: "close it, or write code in backticks", place: at(unclosed) };
  },
});
