import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shownImages } from "../../notebook/check/shown-images.ts";
import type { ExampleTitle } from "../../notebook/links/link-label.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { noteCard } from "../../notebook/pages/note-card.ts";
import type { PublishedFile } from "./published-file.ts";

/**
 * Lists the files to publish of the notes folder: the Markdown of each note, its card, and the images that
 * notes show or link to. Nothing else of the folder is published.
 */
export function noteFiles(book: Notebook, notesDir: string, exampleTitle?: ExampleTitle): PublishedFile[] {
  const sources = book.notes.map(({ slug, source }) => ({
    path: `notes/${slug}.md`,
    read: () => source,
  }));
  const cards = book.notes.map((note) => ({
    path: `notes/${note.slug}.json`,
    read: () => JSON.stringify(noteCard(note, book, exampleTitle)),
  }));
  const images = shownImages(book).map((path) => ({
    path: `media/${path}`,
    read: () => readFileSync(join(notesDir, path)),
  }));
  return [...sources, ...cards, ...images];
}
