import { type Around, around } from "../../graph/around.ts";
import { type Whole, whole } from "../../graph/whole.ts";
import { type Neighbours, neighboursOf } from "../../notebook/links/neighbours.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import type { NoteId } from "../../notebook/text/ids.ts";
import { alphabetically } from "../../text/alphabetically.ts";
import { currentSite } from "../astro/render-site.ts";

/** What drawings need of the notes, found once for all pages. */
interface Linked {
  readonly byId: ReadonlyMap<NoteId, Note>;
  readonly bySlug: ReadonlyMap<string, Note>;
  readonly neighbours: Neighbours;
}

const known = new WeakMap<Notebook, Linked>();

function linked(): Linked {
  const { book } = currentSite();
  const found = known.get(book) ?? {
    byId: new Map(book.notes.map((note) => [note.id, note])),
    bySlug: new Map(book.notes.map((note) => [note.slug, note])),
    neighbours: neighboursOf(book.graph),
  };
  known.set(book, found);
  return found;
}

/**
 * Draws a note amid its neighbours in the current site; undefined for an unknown slug or a note without
 * neighbours.
 */
export function graphAround(slug: string): Around | undefined {
  const { byId, bySlug, neighbours } = linked();
  const note = bySlug.get(slug);
  return note && around(note, byId, neighbours);
}

/** A drawn note with its drawn neighbours, for readers of text instead of drawings. */
export interface InWords {
  readonly note: Note;
  readonly neighbours: readonly Note[];
}

/** Draws the graph of all notes, and lists the same links in words. */
export function wholeGraph(): Whole & { readonly words: readonly InWords[] } {
  const { byId, neighbours } = linked();
  const drawn = whole([...byId.values()], neighbours);
  const notes = byTitle(drawn.drawing.notes.map(({ note }) => note));
  const words = notes.map((note) => ({
    note,
    neighbours: notes.filter(({ id }) => neighbours.get(note.id)?.has(id)),
  }));
  return { ...drawn, words };
}

const byTitle = (notes: readonly Note[]) => notes.toSorted((a, b) => alphabetically(a.title, b.title));
