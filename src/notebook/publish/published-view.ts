import { type Note, readNote } from "../note/note.ts";
import { buildNotebook, type Notebook, type NotebookParts } from "../notebook.ts";
import { noteId, slugOf } from "../text/ids.ts";
import { withoutEnding } from "../text/paths.ts";
import { publishedSource } from "./published-source.ts";

/**
 * Makes the notebook that readers see. What is private is decided here, once: pages, twins, feed, search,
 * previews and counts all read this one. Private notes are not in it, nor is anything that only they have;
 * comments and links to private notes are not in its texts.
 * @param book all notes, made of the same parts
 * @param drafts whether private notes are shown all the same, as to their writer
 */
export function publishedView(book: Notebook, parts: NotebookParts, drafts = false): Notebook {
  const isHidden = ({ fields }: Note) => fields.isPrivate && !drafts;
  const build = (notes: readonly Note[]) => {
    const read = new Map(notes.map((note) => [note.file, note]));
    const files = parts.files.filter(({ file }) => read.has(file));
    return buildNotebook({ ...parts, files, recall: ({ file }, make) => read.get(file) ?? make() });
  };
  let whole = book;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cleaned = whole.notes.map((note) =>
      isHidden(note) ? note : withoutPrivate(note, whole, isHidden, parts),
    );
    if (cleaned.every((note, index) => note === whole.notes[index])) break;
    whole = build(cleaned);
  }
  const shown = whole.notes.filter((note) => !isHidden(note));
  if (shown.length === book.notes.length && shown.every((note, index) => note === book.notes[index]))
    return book;
  // Of two notes with one id the second was given another: the first may be one that readers never see.
  const { parse, components = new Map() } = parts;
  return build(shown.map((note) => (hasOwnId(note) ? note : readNote(note, parse, components))));
}

/**
 * Taking something out may leave a new comment or link behind: the result is read again at most this often.
 */
const MOST_ROUNDS = 8;

function withoutPrivate(
  note: Note,
  { graph, names }: Notebook,
  isHidden: (note: Note) => boolean,
  { parse, components = new Map() }: NotebookParts,
): Note {
  const source = publishedSource(note, { links: graph.links.get(note.id) ?? [], names, isHidden, parse });
  return source === note.source ? note : readNote({ file: note.file, source }, parse, components);
}

const hasOwnId = ({ id, slug, file, fields }: Note) =>
  id === noteId(fields.id ?? withoutEnding(file)) && slug === slugOf(id);
