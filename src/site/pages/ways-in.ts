import type { Note } from "../../notebook/note/note.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { type MapSection, mapSections } from "../../notebook/pages/map-sections.ts";

/** The notes by which the home page leads into the field; a missing note is left out. */
const MAP = "20261123-map-of-state";
const GUIDES = [
  { id: "20261123-reading-path", says: "Where to begin, and what to read next." },
  { id: "20261123-where-should-state-live", says: "From a question to a place." },
] as const;

interface NoteWay {
  readonly title: string;
  readonly slug: string;
}

/** What the home page shows of a field that has a map. */
export interface WaysIn {
  readonly map: NoteWay & { readonly sections: readonly MapSection[] };
  readonly guides: readonly (NoteWay & { readonly says: string })[];
}

/** Finds the ways into the field: its map and its guides; undefined without a map that has sections. */
export function waysIn({ notes, graph }: Pick<Notebook, "notes" | "graph">): WaysIn | undefined {
  const byId = new Map<string, Note>(notes.map((note) => [note.id, note]));
  const map = byId.get(MAP);
  const sections = map ? mapSections(map, graph) : [];
  if (!map || sections.length === 0) return undefined;
  return {
    map: { title: map.title, slug: map.slug, sections },
    guides: GUIDES.flatMap(({ id, says }) => {
      const note = byId.get(id);
      return note ? { title: note.title, slug: note.slug, says } : [];
    }),
  };
}
