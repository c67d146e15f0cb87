import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { Note } from "../note/note.ts";
import { type NoteId, noteId, type Slug, slugOf } from "../text/ids.ts";
import { NAME_KINDS } from "./name-rules.ts";
import { foldName } from "./names.ts";

const diagnostic = diagnosticsOf(NAME_KINDS);

/** A former address of a note. */
export interface Redirect {
  readonly from: Slug;
  readonly to: Note;
}

interface FormerId {
  readonly note: Note;
  readonly id: NoteId;
}

const formerIds = (notes: readonly Note[]): FormerId[] =>
  notes.flatMap((note) => note.fields.formerly.map((id) => ({ note, id: noteId(id) })));

/**
 * Lists the former ids that cannot lead to their note: a note has that id or address now, or another note
 * claims the same former id.
 */
export function formerIdDiagnostics(notes: readonly Note[]): Diagnostic[] {
  const byId = new Map(notes.map((note) => [foldName(note.id), note]));
  const bySlug = pagesOf(notes);
  const owners = new Map<string, Note>();
  return formerIds(notes).flatMap(({ note, id }) => {
    const { file } = note;
    const report = (kind: keyof typeof NAME_KINDS, message: string) => [
      diagnostic(kind, note.places["formerly"] ?? { file, line: 1, column: 1 }, message, "drop it here"),
    ];
    const owner = owners.get(foldName(id));
    owners.set(foldName(id), owner ?? note);
    const now = byId.get(foldName(id));
    const page = bySlug.get(slugOf(id).toLowerCase());
    if (now === note) return report("duplicate-id", `The former id "${id}" is still the note's own.`);
    if (now) return report("duplicate-id", `The former id "${id}" is now that of ${now.file}.`);
    if (page)
      return report("same-page", `The former id "${id}" gives the same address as that of ${page.file}.`);
    if (owner && owner !== note)
      return report("duplicate-id", `The former id "${id}" is also one of ${owner.file}.`);
    return [];
  });
}

/** Lists the addresses that notes had before and no note has now. */
export function redirectsOf(notes: readonly Note[]): Redirect[] {
  const taken = new Set(pagesOf(notes).keys());
  return formerIds(notes).flatMap(({ note, id }) => {
    const from = slugOf(id);
    if (taken.has(from.toLowerCase())) return [];
    taken.add(from.toLowerCase());
    return [{ from, to: note }];
  });
}

/**
 * Finds notes by their addresses in lower case: to a file system that ignores case, addresses that differ
 * only in case are the same.
 */
const pagesOf = (notes: readonly Note[]) => new Map(notes.map((note) => [note.slug.toLowerCase(), note]));
