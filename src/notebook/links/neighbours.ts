import type { NoteId } from "../text/ids.ts";
import type { Graph } from "./graph.ts";

/** The notes that each note links to or is linked from, each once. */
export type Neighbours = ReadonlyMap<NoteId, ReadonlySet<NoteId>>;

/** Finds the neighbours of every note, by the note's id; no note is its own neighbour. */
export function neighboursOf({ links, backlinks }: Graph): Neighbours {
  const neighbours = new Map<NoteId, Set<NoteId>>();
  for (const [id, own] of links) {
    const ids = new Set<NoteId>();
    for (const { resolution } of own) if (resolution.to === "note") ids.add(resolution.note.id);
    for (const { from } of backlinks.get(id) ?? []) ids.add(from.id);
    ids.delete(id);
    neighbours.set(id, ids);
  }
  return neighbours;
}
