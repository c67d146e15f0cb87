import { type Diagnostic, diagnostic } from "../diagnostic/diagnostic.ts";
import type { Notebook } from "../notebook.ts";

/** The notes that nothing leads to: a warning where they lead nowhere either. One note alone is no orphan. */
export function orphans({ notes, graph }: Notebook): Diagnostic[] {
  if (notes.length < 2) return [];
  return notes.flatMap((note) => {
    if (graph.backlinks.get(note.id)?.length) return [];
    const place = { file: note.file, line: 1, column: 1 };
    const links = graph.links.get(note.id) ?? [];
    const leadsOn = links.some(({ resolution }) => resolution.to === "note" && resolution.note !== note);
    return leadsOn
      ? diagnostic(
          "no-backlinks",
          place,
          "No note links to this one.",
          "link to it where another note needs it",
        )
      : diagnostic(
          "orphan",
          place,
          "This note links to no other, and no other links to it.",
          "link two notes",
        );
  });
}
