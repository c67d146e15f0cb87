import { redirectsOf } from "../links/former-ids.ts";
import { namesOf } from "../links/names.ts";
import { NAME_KINDS, takenName } from "../new/taken-names.ts";
import type { Note } from "../note/note.ts";
import { buildNotebook, type Notebook, type NotebookParts } from "../notebook.ts";
import type { Slug } from "../text/ids.ts";
import { withoutEnding } from "../text/paths.ts";
import { type Place, placesIn } from "../text/place.ts";
import { type ChangedFile, changedFiles } from "./rename-files.ts";
import { newPlace } from "./rename-place.ts";
import { type Difference, differenceOf } from "./rename-proof.ts";

export type Renaming =
  | {
      readonly changed: readonly ChangedFile[];
      /** The address that leads to the note from now on, and the note's own. */
      readonly redirect?: { readonly from: Slug; readonly to: Slug };
      /** As it was. */
      readonly note: Note;
      /** Its title, which stays, and where it will stand; one that is the file's name does not stay. */
      readonly title?: { readonly text: string } & Place;
    }
  /** Why it cannot be, in words. */
  | { readonly refused: string };

/**
 * Renames a note: its file, its id, and every link that names it; the former id is kept. The result is read
 * again, and the renaming is refused where a link would mean something else or a note would get a new
 * diagnostic.
 * @param shown returns a file's path as the reader of a refusal knows it
 * @param wasSeen tells whether a file may have been seen under its present name; if not, an id that comes
 *   from this name is not kept
 */
export function rename(
  parts: NotebookParts,
  [old, wanted]: readonly [old: string, wanted: string],
  shown: (file: string) => string,
  wasSeen: (file: string) => boolean = () => true,
): Renaming {
  const book = buildNotebook(parts);
  const found = findNote(book, old, shown);
  if ("refused" in found) return found;
  const { note } = found;
  const to = newPlace(note, wanted);
  if (!to) return { refused: `"${wanted}" is no name for a note.` };
  if (to.file === note.file && to.id === note.id) return { refused: `${shown(note.file)} has that name.` };
  const taken = takenName(
    book.notes.filter((each) => each !== note),
    { id: to.id, names: to.name === note.name ? [to.path] : [to.path, to.name] },
  );
  if (taken) return { refused: `"${taken.name}" is ${NAME_KINDS[taken.by]} of ${shown(taken.note.file)}.` };
  const isNamedByFile = note.id === note.name || note.id === withoutEnding(note.file).normalize("NFC");
  const isKnown = !isNamedByFile || wasSeen(note.file);
  const changed = changedFiles(book, parts, { note, to, isKnown });
  const after = new Map(changed.map((file) => [file.before, file]));
  const renamed = buildNotebook({ ...parts, files: parts.files.map((file) => after.get(file.file) ?? file) });
  const difference = differenceOf(book, renamed, (file) => after.get(file)?.file ?? file);
  if (difference) return { refused: differs(difference, shown) };
  const redirect = redirectsOf(renamed.notes).find(({ from }) => from === note.slug);
  const title = titleOf(renamed.notes.find(({ file }) => file === to.file));
  return {
    changed,
    note,
    ...(redirect && { redirect: { from: redirect.from, to: redirect.to.slug } }),
    ...(title && { title }),
  };
}

function titleOf(note: Note | undefined): ({ text: string } & Place) | undefined {
  if (!note) return undefined;
  const { title: text, titleHeading, fields, places, file, source } = note;
  const ofHeading = titleHeading && placesIn(file, source)(titleHeading.offset);
  const place = fields.title === undefined ? ofHeading : places["title"];
  return place && { text, ...place };
}

function findNote(
  { notes }: Notebook,
  name: string,
  shown: (file: string) => string,
): { note: Note } | { refused: string } {
  const names = namesOf(notes);
  const { notes: found } = names.find(name);
  const [note, ...others] = found;
  if (note && others.length === 0) return { note };
  if (note)
    return {
      refused: `"${name}" may mean ${found.map(({ file }) => shown(file)).join(" or ")}. Write the path.`,
    };
  const near = names.nearest(name);
  return { refused: `There is no note "${name}".${near ? ` Did you mean ${names.nameOf(near)}?` : ""}` };
}

function differs({ file, line, column, message, suggestion }: Difference, shown: (file: string) => string) {
  const advice = suggestion === undefined ? "" : ` ${suggestion}`;
  return `Nothing was changed, since then ${shown(file)}:${line}:${column} would have a problem: ${message}${advice}`;
}
