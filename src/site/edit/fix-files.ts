import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fix, type FixedFile, fixNotes } from "../../notebook/fix/fix.ts";
import { readParts } from "../read/load-notebook.ts";
import { workingPath } from "../settings/working-path.ts";
import { writeAll } from "./write-all.ts";

/**
 * Fixes in a folder of notes every diagnostic that can be fixed without asking the author. A file that is not
 * UTF-8 stays as it is.
 * @param isConcerned tells by a path below the folder whether the file may be changed
 * @returns the fixes; files as seen from where the command runs
 */
export function fixFiles(notesDir: string, isConcerned?: (file: string) => boolean): Fix[] {
  const fixed = fixedFiles(notesDir, isConcerned);
  writeAll(
    fixed.map(({ file, source }) => {
      const path = join(notesDir, file);
      return { before: path, path, content: source };
    }),
  );
  return fixesOf(fixed, notesDir);
}

/** Lists the fixes that `fixFiles` would make, without writing a file. */
export const findFixes = (notesDir: string, isConcerned?: (file: string) => boolean): Fix[] =>
  fixesOf(fixedFiles(notesDir, isConcerned), notesDir);

function fixedFiles(notesDir: string, isConcerned?: (file: string) => boolean): FixedFile[] {
  const { parts } = readParts(notesDir);
  const read = new Map(parts.files.map(({ file, source }) => [file, source]));
  return fixNotes(parts, isConcerned).filter(({ file }) =>
    readFileSync(join(notesDir, file)).equals(Buffer.from(read.get(file) ?? "")),
  );
}

const fixesOf = (fixed: readonly FixedFile[], notesDir: string): Fix[] =>
  fixed.flatMap(({ fixes }) => fixes.map((fix) => ({ ...fix, file: workingPath(notesDir, fix.file) })));
