import { readFileSync } from "node:fs";
import { readTagSentences, type TagSentences } from "../../notebook/check/tag-sentences.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { placesIn } from "../../notebook/text/place.ts";
import { SetupError } from "../settings/setup-error.ts";
import { workingPath } from "../settings/working-path.ts";

/**
 * Returns the path of the file beside the notes that says what each tag is about, as seen from where the
 * command runs.
 */
export const tagsFile = (notesDir: string): string => workingPath(notesDir, "../tags.yaml");

/**
 * Reads the sentences about the tags of a notebook; none where there is no such file.
 * @throws SetupError when the file exists and cannot be read
 */
export function readTags({ notes }: Pick<Notebook, "notes">, notesDir: string): TagSentences {
  const file = tagsFile(notesDir);
  const source = readText(file);
  if (source === undefined) return { sentences: new Map(), diagnostics: [] };
  const used = notes.flatMap(({ fields }) => fields.tags).sort();
  return readTagSentences(source, placesIn(file, source), used);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new SetupError(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
