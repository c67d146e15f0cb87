import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isImageFile } from "../notebook/links.ts";
import type { NoteFile } from "../notebook/note.ts";

/** The files of a notes folder. */
export interface NoteFolder {
  readonly files: readonly NoteFile[];
  readonly assets: readonly string[];
}

/**
 * Reads every note of a folder and lists its images. Folders and files that begin with a dot are an editor's.
 * @throws when the folder is not there
 */
export function readNotes(folder: string): NoteFolder {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const posix = paths
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
  return {
    files: posix
      .filter((path) => /\.mdx?$/.test(path))
      .map((file) => ({ file, source: readFileSync(join(folder, file), "utf8") })),
    assets: posix.filter(isImageFile),
  };
}
