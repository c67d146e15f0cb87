import type { Graph } from "../../notebook/links/graph.ts";
import type { Note } from "../../notebook/note/note.ts";

/** The names of the examples that a note shows, each once, in order: embedded, or as fences of its own. */
export function shownExamples(note: Note, graph: Pick<Graph, "links">): string[] {
  const embedded = (graph.links.get(note.id) ?? []).flatMap(({ link, resolution }) =>
    resolution.to === "example" && link.kind === "embed"
      ? [{ name: resolution.name, offset: link.offset }]
      : [],
  );
  const all = [...embedded, ...note.programs].sort((a, b) => a.offset - b.offset);
  return [...new Set(all.map(({ name }) => name))];
}
