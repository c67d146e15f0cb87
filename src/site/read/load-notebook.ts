import { statSync } from "node:fs";
import { COMPONENTS } from "../../markdown/components.ts";
import { parse } from "../../markdown/parse.ts";
import { buildNotebook, type Notebook, type NotebookParts } from "../../notebook/notebook.ts";
import { publishedView } from "../../notebook/publish/published-view.ts";
import { notesCacheDir } from "../settings/cache-dir.ts";
import { SetupError } from "../settings/setup-error.ts";
import { openNoteMemory } from "./note-memory.ts";
import { readNotes } from "./read-notes.ts";

/** So many notes are read as fast as they are recalled. */
const FEW = 50;

/**
 * Reads the files of a folder of notes; those that have not changed since the notebook was made of them
 * before are not parsed again.
 * @returns what a notebook is made of; once it is made, it may be saved what was parsed
 * @throws SetupError when there is no such folder
 */
export function readParts(notesDir: string): { parts: NotebookParts; save: () => void } {
  const isFolder = statSync(notesDir, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder)
    throw new SetupError(`There is no folder "${notesDir}". NOTES_DIR names the folder of the notes.`);
  const parts = { ...readNotes(notesDir), parse, components: COMPONENTS };
  if (parts.files.length <= FEW) return { parts, save() {} };
  const { recall, save } = openNoteMemory(`${notesCacheDir(notesDir)}/read`);
  return { parts: { ...parts, recall }, save };
}

/**
 * Reads a folder of notes.
 * @throws SetupError when there is no such folder
 */
export const loadNotebook = (notesDir: string): Notebook => loadViews(notesDir).book;

/** All notes, and what readers see of them. */
export interface Views {
  readonly book: Notebook;
  readonly published: Notebook;
}

/**
 * Reads a folder of notes, and makes what may be published of them.
 * @param drafts whether private notes are shown all the same
 * @throws SetupError when there is no such folder
 */
export function loadViews(notesDir: string, drafts = false): Views {
  const { parts, save } = readParts(notesDir);
  const book = buildNotebook(parts);
  save();
  return { book, published: publishedView(book, parts, drafts) };
}
