import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { sep } from "node:path";
import { type Tidied, tidy } from "../../markdown/tidy/tidy.ts";
import { readNotes } from "../read/read-notes.ts";
import { SetupError } from "../settings/setup-error.ts";
import { workingPath } from "../settings/working-path.ts";

/** A Markdown file that is not as tidy as it could be. */
export interface UntidyFile extends Tidied {
  /** As seen from where the command runs. */
  readonly path: string;
}

/** Where the project's own Markdown stands, beside the notes. */
const DOCUMENTS = ["*.md", "docs/**/*.md", ".github/**/*.md"];

/**
 * Finds what is untidy in the notes and in the project's documents. A file that is no UTF-8 is left alone.
 * @throws SetupError when there is no folder of notes
 */
export function findUntidy(notesDir: string): UntidyFile[] {
  if (!existsSync(notesDir))
    throw new SetupError(`There is no folder "${notesDir}". NOTES_DIR names the folder of the notes.`);
  const notes = readNotes(notesDir).files.map(({ file }) => workingPath(notesDir, file));
  const documents = globSync(DOCUMENTS).map((path) => path.replaceAll(sep, "/"));
  return [...new Set([...documents.sort(), ...notes])].flatMap((path) => {
    const bytes = readFileSync(path);
    const source = bytes.toString();
    if (!Buffer.from(source).equals(bytes)) return [];
    const tidied = tidy(source, path.endsWith(".mdx") ? "mdx" : "md");
    return tidied.text === source ? [] : [{ path, ...tidied }];
  });
}

/** Writes files as they should be. */
export function writeTidy(files: readonly UntidyFile[]): void {
  for (const { path, text } of files) writeFileSync(path, text);
}
