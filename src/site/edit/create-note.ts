import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NAMING } from "../../notebook/check/program-names.ts";
import { newExample } from "../../notebook/new/new-example.ts";
import { newExampleName, newId } from "../../notebook/new/new-id.ts";
import { newNote } from "../../notebook/new/new-note.ts";
import { type NewTags, readNewTags } from "../../notebook/new/new-tags.ts";
import { NAME_KINDS, takenName } from "../../notebook/new/taken-names.ts";
import type { Note } from "../../notebook/note/note.ts";
import { type Day, type Href, noteHref, noteId, slugOf } from "../../notebook/text/ids.ts";
import { isKebabCase } from "../../notebook/text/kebab-case.ts";
import { loadNotebook } from "../read/load-notebook.ts";
import { readPrograms } from "../read/read-programs.ts";
import type { Settings } from "../settings/settings.ts";
import { SetupError } from "../settings/setup-error.ts";
import { workingPath } from "../settings/working-path.ts";

type Place = Pick<Settings, "notesDir" | "examplesDir" | "base">;

/** A new note as a person asks for it. */
export interface NoteRequest {
  readonly title: string;
  /** Lists with commas. */
  readonly tags: readonly string[];
  readonly day: Day;
  /** The name of an example to make with it; empty for one after the title. */
  readonly example?: string | undefined;
}

/** What was made. */
export interface CreatedNote {
  /** As seen from where the command runs; the note's comes first. */
  readonly paths: readonly string[];
  /** The address of the note's page below the site's host. */
  readonly href: Href;
  readonly example?: string | undefined;
  readonly unheard: NewTags["unheard"];
}

/**
 * Makes a note, and an example with it where one is wished for. No file is ever written over.
 * @throws SetupError when the wish cannot be fulfilled; then nothing was written
 */
export function createNote(request: NoteRequest, folders: Place): CreatedNote {
  const book = loadNotebook(folders.notesDir);
  const title = readTitle(request.title);
  const id = newId(title, request.day);
  refuseTaken(book.notes, id, title, folders.notesDir);
  const { tags, errors, unheard } = readNewTags(
    request.tags,
    new Set(book.notes.flatMap(({ fields }) => fields.tags)),
  );
  if (errors.length > 0) throw new SetupError(errors.join("\n"));
  const example = request.example === undefined ? undefined : request.example || newExampleName(title);
  if (example !== undefined) refuseName(example, readPrograms(book, folders).programs);
  const { file, source } = newNote({ id, title, tags, created: request.day, example });
  const files = new Map([[workingPath(folders.notesDir, file), source]]);
  if (example !== undefined) files.set(workingPath(folders.examplesDir, `${example}.ts`), newExample(title));
  writeNew(files);
  return { paths: [...files.keys()], href: noteHref(slugOf(id), folders.base), example, unheard };
}

function readTitle(typed: string): string {
  const title = typed.replace(/\s+/g, " ").trim();
  if (title === "") throw new SetupError('A note needs a title: npm run new -- "Write-Ahead Logs"');
  if (/\p{Cc}/u.test(title)) throw new SetupError("The title holds a control character, which no one sees.");
  return title;
}

function refuseTaken(notes: readonly Note[], id: string, title: string, notesDir: string): void {
  const taken = takenName(notes, { id: noteId(id), names: [title] });
  if (!taken) return;
  const whose = `${NAME_KINDS[taken.by]} of ${workingPath(notesDir, taken.note.file)}`;
  throw new SetupError(`"${taken.name}" is ${whose}. Write there, or choose another title.`);
}

function refuseName(
  name: string,
  programs: readonly { readonly name: string; readonly file: string }[],
): void {
  if (name === "")
    throw new SetupError(`The title gives no name for an example: write one after --example, and ${NAMING}.`);
  if (!isKebabCase(name)) throw new SetupError(`"${name}" is no name for an example: ${NAMING}.`);
  const owner = programs.find((program) => program.name === name);
  if (owner)
    throw new SetupError(
      `There is an example "${name}", in ${owner.file}. Write another name after --example.`,
    );
}

/** Writes files that are not there yet: all of them or none. */
function writeNew(files: ReadonlyMap<string, string>): void {
  const written: string[] = [];
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: "wx" });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path);
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new SetupError(`There is a file ${[...files.keys()][written.length]}, which stays as it is.`);
  }
}
