import { noteId, slugOf } from "./ids.ts";
import { type Note, readNote } from "./note.ts";
import { buildNotebook, type Notebook, type NotebookParts } from "./notebook.ts";
import { withoutEnding } from "./paths.ts";
import { publishedSource } from "./published-source.ts";

/**
 * Makes the notebook that readers see. What is private is decided here, once: pages, twins, feed, search, previews and counts all read this
 * one. Private notes are not in it, nor is anything that only they have; comments and links to private notes are not in its texts.
 * @param book all notes, made of the same parts
 * @param drafts whether private notes are shown all the same, as to their writer
 */
export function publishedView(book: Notebook, parts: NotebookParts, drafts = false): Notebook {
  const isHidden = ({ fields }: Note) => fields.isPrivate && !drafts;
  const { parse, components = new Map() } = parts;
  const views = new Map<string, Note>();
  let isWhole = true;
  for (const note of book.notes) {
    if (isHidden(note)) {
      isWhole = false;
      continue;
    }
    const source = publishedSource(note, book.graph.links.get(note.id) ?? [], isHidden, parse);
    if (source !== note.source) isWhole = false;
    // Of two notes with one id the second was given another: the first may be one that readers never see.
    const isAsRead = source === note.source && hasOwnId(note);
    views.set(note.file, isAsRead ? note : readNote({ file: note.file, source }, parse, components));
  }
  if (isWhole) return book;
  const files = parts.files.filter(({ file }) => views.has(file));
  return buildNotebook({ ...parts, files, recall: ({ file }, read) => views.get(file) ?? read() });
}

const hasOwnId = ({ id, slug, file, fields }: Note) =>
  id === noteId(fields.id ?? withoutEnding(file)) && slug === slugOf(id);
