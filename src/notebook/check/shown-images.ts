import type { Notebook } from "../notebook.ts";

/** Lists the paths of the images that notes show or link to. Only these images are published. */
export function shownImages({ notes, graph }: Pick<Notebook, "notes" | "graph">): string[] {
  const paths = notes.flatMap((note) =>
    (graph.links.get(note.id) ?? []).flatMap(({ resolution }) =>
      resolution.to === "asset" ? [resolution.path] : [],
    ),
  );
  return [...new Set(paths)].sort();
}
