import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { isImageFile } from "../../notebook/contents/links.ts";
import type { NoteFile } from "../../notebook/note/note.ts";
import { LONGEST_NOTE } from "../../notebook/text/normalise.ts";
import { SetupError } from "../settings/setup-error.ts";
import { listFiles } from "./list-files.ts";

/** The files of a notes folder. */
export interface NoteFolder {
  readonly files: readonly NoteFile[];
  readonly assets: readonly string[];
  /** All that is neither a note nor an image. */
  readonly attachments: readonly string[];
  /** What the site publishes as it is. */
  readonly published: readonly string[];
}

/** Every command runs from the project's own folder. */
const PUBLIC = "public";

/**
 * Reads every note of a folder and lists its images. Folders and files that begin with a dot are an editor's.
 * @throws SetupError when a file would be a note but for its capitals: no note is passed over in silence
 */
export function readNotes(folder: string): NoteFolder {
  const posix = listFiles(folder).sort();
  const shouted = posix.find((path) => /\.mdx?$/i.test(path) && !/\.mdx?$/.test(path));
  if (shouted)
    throw new SetupError(
      `${join(folder, shouted)}: a note's file must end in .md or .mdx, in small letters.`,
    );
  return {
    files: posix
      .filter((path) => /\.mdx?$/.test(path))
      .map((file) => ({ file, source: readText(join(folder, file)) })),
    assets: posix.filter(isImageFile),
    attachments: posix.filter((path) => !isImageFile(path) && !/\.mdx?$/.test(path)),
    published: existsSync(PUBLIC) ? listFiles(PUBLIC) : [],
  };
}

/** Bytes of the longest note, and of one that is longer. */
const MOST_BYTES = 4 * (LONGEST_NOTE + 1);

/** A note's text; of one that is far too long, no more than shows that it is. */
function readText(path: string): string {
  if (statSync(path).size <= MOST_BYTES) return readFileSync(path, "utf8");
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(MOST_BYTES);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, MOST_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
