import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isImageFile } from "../notebook/links.ts";
import type { NoteFile } from "../notebook/note.ts";
import { SetupError } from "./setup-error.ts";

/** The files of a notes folder. */
export interface NoteFolder {
  readonly files: readonly NoteFile[];
  readonly assets: readonly string[];
}

/**
 * Reads every note of a folder and lists its images. Folders and files that begin with a dot are an editor's.
 * @throws SetupError when a file would be a note but for its capitals: no note is passed over in silence
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
  const shouted = posix.find((path) => /\.mdx?$/i.test(path) && !/\.mdx?$/.test(path));
  if (shouted)
    throw new SetupError(
      `${join(folder, shouted)}: a note's file must end in .md or .mdx, in small letters.`,
    );
  return {
    files: posix
      .filter((path) => /\.mdx?$/.test(path))
      .map((file) => ({ file, source: readFileSync(join(folder, file), "utf8") })),
    assets: posix.filter(isImageFile),
  };
}
