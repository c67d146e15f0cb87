import { noteRule } from "./text/note-text.ts";

/** A note of a title alone. */
export const emptyNote = noteRule({
  kind: "empty-note",
  severity: "warning",
  check: ({ tree }) =>
    tree.children.every(({ type }) => type === "yaml" || type === "heading")
      ? { message: "This note says nothing yet." }
      : undefined,
});
