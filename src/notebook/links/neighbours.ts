import type { NoteId } from "../text/ids.ts";
import type { Graph } from "./graph.ts";

/** Every note with those it links to and those that link to it, each once, whichever way the link goes. */
export type Neighbours = ReadonlyMap<NoteId, ReadonlySet<NoteId>>;

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
