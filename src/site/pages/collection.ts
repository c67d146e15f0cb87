import { tagSlug } from "../../notebook/text/ids.ts";
import { alphabetically } from "../../text/alphabetically.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { NoteData } from "../astro/note-data.ts";
import { currentSite } from "../astro/render-site.ts";

/** A note as pages show it. */
export interface NoteEntry {
  /** The note's place below `/notes/`, which is also its id in Astro's collection. */
  readonly id: string;
  readonly data: NoteData;
}

/** Lists the notes of the current site, the newest first; notes of the same day by title. */
export function newestFirst(): NoteEntry[] {
  // Astro's collection lags behind while somebody writes, and may miss a change.
  const notes = Array.from(currentSite().data, ([id, data]) => ({ id, data }));
  const key = ({ data }: NoteEntry) => data.created ?? "";
  return notes.sort((a, b) => byCodeUnit(key(b), key(a)) || alphabetically(a.data.title, b.data.title));
}

/** Finds the notes with the most backlinks: at most `count`, and none without backlinks. */
export const mostLinked = (notes: readonly NoteEntry[], count: number): NoteEntry[] =>
  [...notes]
    .filter(({ data }) => data.backlinks.length > 0)
    .sort(
      (a, b) =>
        b.data.backlinks.length - a.data.backlinks.length || alphabetically(a.data.title, b.data.title),
    )
    .slice(0, count);

export interface Tag {
  readonly name: string;
  readonly slug: string;
  /** What the tag is about, where `tags.yaml` says so. */
  readonly sentence: string | undefined;
  readonly notes: readonly NoteEntry[];
}

/** Lists the tags of some notes, each with its notes, in alphabetical order. */
export function tagsOf(notes: readonly NoteEntry[]): Tag[] {
  const { tags: sentences } = currentSite();
  const tags = new Map<string, Tag & { notes: NoteEntry[] }>();
  for (const note of notes) {
    for (const name of note.data.tags) {
      const slug = tagSlug(name);
      const tag = tags.get(slug) ?? { name, slug, sentence: sentences.get(slug), notes: [] };
      if (tag.notes.at(-1) !== note) tag.notes.push(note);
      tags.set(slug, tag);
    }
  }
  return [...tags.values()].sort((a, b) => alphabetically(a.name, b.name));
}
