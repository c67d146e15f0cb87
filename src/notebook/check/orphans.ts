import type { Note } from "../note/note.ts";
import { type Advised, notebookRule } from "./notebook-rule.ts";

/** A note that leads nowhere, and nothing leads to it. One note alone is no orphan. */
export const orphan = notebookRule({
  kind: "orphan",
  severity: "warning",
  check: (advised) =>
    withoutBacklinks(advised, false).map((place) => ({
      message: "This note links to no other, and no other links to it.",
      suggestion: "link two notes",
      place,
    })),
});

/** A note that leads on, and nothing leads to it. */
export const noBacklinks = notebookRule({
  kind: "no-backlinks",
  severity: "notice",
  check: (advised) =>
    withoutBacklinks(advised, true).map((place) => ({
      message: "No note links to this one.",
      suggestion: "link to it where another note needs it",
      place,
    })),
});

/** Where the notes begin that nothing leads to, and that lead on or do not. */
function withoutBacklinks({ published: { notes, graph }, where }: Advised, leadOn: boolean) {
  if (notes.length < 2) return [];
  const files = new Set(where.map(({ file }) => file));
  const leadsOn = (note: Note) =>
    (graph.links.get(note.id) ?? []).some(
      ({ resolution }) => resolution.to === "note" && resolution.note !== note,
    );
  return notes
    .filter(
      (note) => files.has(note.file) && !graph.backlinks.get(note.id)?.length && leadsOn(note) === leadOn,
    )
    .map(({ file }) => ({ file, line: 1, column: 1 }));
}
