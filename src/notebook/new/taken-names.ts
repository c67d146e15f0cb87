import { type FoundBy, namesOf } from "../links/names.ts";
import type { Note } from "../note/note.ts";
import type { NoteId } from "../text/ids.ts";
import { slugOf } from "../text/ids.ts";

/** A name that a note already has, and the role of the name there. */
export interface TakenName {
  readonly name: string;
  readonly note: Note;
  readonly by: FoundBy | "address";
}

/** The words for each role of a name. */
export const NAME_KINDS: Readonly<Record<TakenName["by"], string>> = {
  id: "the id",
  file: "the file name",
  title: "the title",
  alias: "an alias",
  former: "a former id",
  address: "the address",
};

/**
 * Finds the first of a note's names by which links already find another note, ignoring case. Without such a
 * name, returns the id where another note's page has the address that the id would give.
 */
export function takenName(
  notes: readonly Note[],
  { id, names }: { readonly id: NoteId; readonly names: readonly string[] },
): TakenName | undefined {
  const { find } = namesOf(notes);
  for (const name of [...names, id]) {
    const { notes: found, by } = find(name);
    if (found[0]) return { name, note: found[0], by };
  }
  const address = slugOf(id).toLowerCase();
  const note = notes.find(({ slug }) => slug.toLowerCase() === address);
  return note && { name: id, note, by: "address" };
}
