import { statSync } from "node:fs";
import { COMPONENTS } from "../markdown/components.ts";
import { parse } from "../markdown/parse.ts";
import { buildNotebook, type Notebook } from "../notebook/notebook.ts";
import { readNotes } from "./read-notes.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Reads a folder of notes.
 * @throws SetupError when there is no such folder
 */
export function loadNotebook(notesDir: string): Notebook {
  const isFolder = statSync(notesDir, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder)
    throw new SetupError(`There is no folder "${notesDir}". NOTES_DIR names the folder of the notes.`);
  return buildNotebook({ ...readNotes(notesDir), parse, components: COMPONENTS });
}
