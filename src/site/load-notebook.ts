import { COMPONENTS } from "../markdown/components.ts";
import { parse } from "../markdown/parse.ts";
import { buildNotebook, type Notebook } from "../notebook/notebook.ts";
import { readNotes } from "./read-notes.ts";

/**
 * Reads a folder of notes. The build, the pages and the checker all read it here.
 * @throws when the folder cannot be read
 */
export function loadNotebook(notesDir: string): Notebook {
  return buildNotebook({ ...readNotes(notesDir), parse, components: COMPONENTS });
}
