import { type NoteId, noteId, type Slug, slugOf } from "./ids.ts";
import type { Note } from "./note.ts";
import { type Problem, type ProblemKind, problem } from "./problem.ts";

const idPlace = (note: Note) => note.places.id ?? { file: note.file, line: 1, column: 1 };
const aliasPlace = (note: Note) => note.places.aliases ?? { file: note.file, line: 1, column: 1 };

/**
 * Gives every note an id and a page of its own. Where two claim the same, the first in order of files keeps it, the
 * other falls back to its path or a number, and the clash is an error: nothing is dropped, even where errors are let pass.
 */
export function settleIds(notes: readonly Note[]): { notes: Note[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map<string, Note>();
  const bySlug = new Map<string, Note>();
  const settled = notes.map((note) => {
    let { id, slug } = note;
    const report = (kind: ProblemKind, message: string, suggestion: string) =>
      problems.push(problem(kind, idPlace(note), message, suggestion));
    if (/\.mdx?$/i.test(id)) report("reserved-name", `The id "${id}" ends like a file.`, `write ${id.replace(/\.mdx?$/i, "")}`);
    const twin = byId.get(id.toLowerCase());
    const twinPage = bySlug.get(slug.toLowerCase());
    if (twin?.id === id) {
      report("duplicate-id", `The id "${id}" is also that of ${twin.file}.`, "give one of them another id");
    } else if (twin) {
      report("ids-differ-in-case", `The id "${id}" differs from that of ${twin.file} in case alone.`, "give one of them another id");
    } else if (twinPage) {
      report("same-page", `The id "${id}" gives the same address as that of ${twinPage.file}.`, "give one of them another id");
    }
    if (twin?.id === id) id = free(noteId(note.file.replace(/\.mdx?$/, "")), byId) as NoteId;
    slug = free(slugOf(id).replace(/\.md$/i, "-md"), bySlug) as Slug;
    const result = { ...note, id, slug };
    byId.set(id.toLowerCase(), result);
    bySlug.set(slug.toLowerCase(), result);
    return result;
  });
  return { notes: settled, problems };
}

function free(name: string, taken: ReadonlyMap<string, unknown>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${name}-${count}`;
  return candidate;
}

/** Aliases that two notes share, and aliases that no link can reach because a note has that name itself. */
export function aliasProblems(notes: readonly Note[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, Note>();
  const named = new Map(notes.flatMap((note) => [note.title, note.name, note.id].map((name) => [name.toLowerCase(), note])));
  for (const note of notes) {
    for (const alias of note.fields.aliases) {
      const key = alias.toLowerCase();
      const owner = owners.get(key);
      const other = named.get(key);
      if (other && other !== note) {
        const message = `The alias "${alias}" is the name of ${other.file}, which links go to.`;
        problems.push(problem("alias-hidden", aliasPlace(note), message, "drop the alias"));
      }
      if (owner && owner !== note) {
        const message = `The alias "${alias}" is also one of ${owner.file}.`;
        problems.push(problem("shared-alias", aliasPlace(note), message, "drop one of them"));
      }
      owners.set(key, owner ?? note);
    }
  }
  return problems;
}
