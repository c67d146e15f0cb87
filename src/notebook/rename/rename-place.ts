import type { Note } from "../note/note.ts";
import { type NoteId, noteId } from "../text/ids.ts";
import { fileName, folderOf, joinPath, withoutEnding } from "../text/paths.ts";

/** Where a note goes, and what it is called there. */
export interface NewPlace {
  readonly file: string;
  /** Its file's path without the ending. */
  readonly path: string;
  readonly name: string;
  readonly id: NoteId;
}

/** What file systems keep for themselves, and what an editor's files begin with. */
const UNFIT = /[\p{Cc}\\:*?"<>|[\]]|(^|\/)[. ]|[. ](\/|$)/u;

/**
 * Reads the new name of a note. One without a slash leaves it in its folder; one with a slash is a path from
 * the notes folder, `/name` for the folder itself.
 * @returns undefined for what is no name of a note
 */
export function newPlace(note: Note, typed: string): NewPlace | undefined {
  const ending = note.file.slice(withoutEnding(note.file).length);
  const wanted = typed.normalize("NFC").trim();
  const bare = wanted.endsWith(ending) ? wanted.slice(0, -ending.length) : wanted;
  const path = joinPath(bare.includes("/") ? "" : folderOf(note.file), bare);
  if (!path || bare.endsWith("/") || UNFIT.test(path)) return undefined;
  const name = fileName(path);
  return { file: `${path}${ending}`, path, name, id: newIdOf(note, path, name) };
}

/** The id follows the file: an id that is the path stays one, any other is the name. */
function newIdOf({ fields, file }: Note, path: string, name: string): NoteId {
  const isPath = fields.id === undefined || (fields.id.includes("/") && fields.id === withoutEnding(file));
  return noteId(isPath ? path : name);
}
