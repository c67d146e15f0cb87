import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { Note } from "../note/note.ts";
import { type NoteId, noteId, type Slug, slugOf } from "../text/ids.ts";
import { withoutEnding } from "../text/paths.ts";
import type { Place } from "../text/place.ts";
import { foldName } from "./names.ts";

/** The kinds of diagnostics on a name among others, with their severities. */
export const NAME_KINDS = {
  "duplicate-id": "error",
  "ids-differ-in-case": "error",
  "same-page": "error",
  "reserved-name": "error",
  "shared-alias": "error",
  "alias-hidden": "warning",
} as const;

const diagnostic = diagnosticsOf(NAME_KINDS);

const placeOf = (note: Note, field: string): Place =>
  note.places[field] ?? { file: note.file, line: 1, column: 1 };

/**
 * What a link cannot name: `#` leads to a heading (only at the end, as in C#, it is part of the name), `|` to
 * words.
 */
const UNLINKABLE = /[[\]|\p{Cc}]|#(?!$)/u;

/**
 * Gives every note an id and a page of its own. Where two claim the same, the first in order of files keeps
 * it, the other falls back to its path or a number, and the clash is an error: nothing is dropped, even where
 * errors are let pass.
 */
export function settleIds(notes: readonly Note[]): { notes: Note[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const byId = new Map<string, Note>();
  const byFoldedId = new Map<string, Note>();
  const bySlug = new Map<string, Note>();
  const settled = notes.map((note) => {
    const { id } = note;
    const report = (
      kind: keyof typeof NAME_KINDS,
      message: string,
      suggestion = "give one of them another id",
    ) => diagnostics.push(diagnostic(kind, placeOf(note, "id"), message, suggestion));
    const ending = /\.mdx?$/i.exec(id)?.[0];
    const sign = UNLINKABLE.exec(id)?.[0];
    if (ending) report("reserved-name", `The id "${id}" ends like a file.`, `write ${withoutEnding(id)}`);
    if (sign)
      report(
        "reserved-name",
        `No link can name "${id}", because of its ${JSON.stringify(sign)}.`,
        "give it an id without",
      );
    const twin = byId.get(id);
    const near = byFoldedId.get(foldName(id));
    const samePage = bySlug.get(note.slug.toLowerCase());
    if (twin) report("duplicate-id", `The id "${id}" is also that of ${twin.file}.`);
    else if (near)
      report("ids-differ-in-case", `The id "${id}" differs from that of ${near.file} in case alone.`);
    else if (samePage)
      report("same-page", `The id "${id}" gives the same address as that of ${samePage.file}.`);
    const ownId = twin ? (free(noteId(withoutEnding(note.file)), byId) as NoteId) : id;
    const slug = free(slugOf(ownId), bySlug, (name) => name.toLowerCase()) as Slug;
    const result = ownId === id && slug === note.slug ? note : { ...note, id: ownId, slug };
    byId.set(ownId, result);
    byFoldedId.set(foldName(ownId), result);
    bySlug.set(slug.toLowerCase(), result);
    return result;
  });
  return { notes: settled, diagnostics };
}

/** Makes a name that is not taken: the name itself, or the name with the first free number. */
function free(name: string, taken: ReadonlyMap<string, unknown>, form = (text: string) => text): string {
  let candidate = name;
  for (let count = 2; taken.has(form(candidate)); count++) candidate = `${name}-${count}`;
  return candidate;
}

/**
 * Lists the aliases that notes share, and those that no link can reach because another note has the name
 * itself.
 */
export function aliasDiagnostics(notes: readonly Note[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, Note>();
  const named = new Map(
    notes.flatMap((note) => [note.title, note.name, note.id].map((name) => [foldName(name), note])),
  );
  for (const note of notes) {
    for (const alias of note.fields.aliases) {
      const key = foldName(alias);
      const owner = owners.get(key);
      const other = named.get(key);
      if (other && other !== note) {
        const message = `The alias "${alias}" is the name of ${other.file}, which links go to.`;
        diagnostics.push(diagnostic("alias-hidden", placeOf(note, "aliases"), message, "drop the alias"));
      }
      if (owner && owner !== note) {
        const message = `The alias "${alias}" is also one of ${owner.file}.`;
        diagnostics.push(diagnostic("shared-alias", placeOf(note, "aliases"), message, "drop one of them"));
      }
      owners.set(key, owner ?? note);
    }
  }
  return diagnostics;
}
