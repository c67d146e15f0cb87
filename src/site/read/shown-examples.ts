import type { Graph } from "../../notebook/links/graph.ts";
import type { Note } from "../../notebook/note/note.ts";

/**
 * Lists the names of the examples that a note shows, embedded or as its own fences: each once, in the order
 * of the text.
 */
export function shownExamples(note: Note, graph: Pick<Graph, "links">): string[] {
  const embedded = (graph.links.get(note.id) ?? []).flatMap(({ link, resolution }) =>
    resolution.to === "example" && link.kind === "embed"
      ? [{ name: resolution.name, offset: link.offset }]
      : [],
  );
  const all = [...embedded, ...note.programs].sort((a, b) => a.offset - b.offset);
  return [...new Set(all.map(({ name }) => name))];
}
