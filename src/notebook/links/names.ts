import type { Note } from "../note/note.ts";
import { withoutEnding } from "../text/paths.ts";
import { suggestFrom } from "../text/suggest.ts";

/** How a name led to a note. */
export type FoundBy = "id" | "file" | "title" | "alias" | "former";

/** The notes that a name may mean: none, one, or several that are equally meant. */
export interface Match {
  readonly notes: readonly Note[];
  readonly by: FoundBy;
  readonly exact: boolean;
}

/** Every name by which notes can be linked to. */
export interface Names {
  /**
   * Looks a name up by id, file, title, alias, then former id; exactly first, then without regard to case.
   */
  find(name: string): Match;
  /** Finds the note whose name is nearest to a name that was not found. */
  nearest(name: string): Note | undefined;
  /**
   * Chooses the name for a link to a note: the file's name, which all tools follow, or the id where the
   * file's name is not enough.
   */
  nameOf(note: Note): string;
}

const KINDS: readonly [FoundBy, (note: Note) => readonly string[]][] = [
  ["id", ({ id }) => [id]],
  ["file", ({ name, file }) => [name, file, withoutEnding(file)]],
  ["title", ({ title }) => [title]],
  ["alias", ({ fields }) => fields.aliases],
  ["former", ({ fields }) => fields.formerly.flatMap((id) => [id, `${id}.md`])],
];

type Table = ReadonlyMap<string, readonly Note[]>;
type Tables = readonly (readonly [FoundBy, Table])[];

/** Gathers the names of notes whose ids are settled. */
export function namesOf(notes: readonly Note[]): Names {
  const exact = tablesOf(notes, (name) => name.normalize("NFC"));
  let folding: Tables | undefined;
  const folded = () => {
    folding ??= tablesOf(notes, foldName);
    return folding;
  };
  let suggest: ((name: string) => Note | undefined) | undefined;
  const find = (name: string): Match =>
    look(exact, name.normalize("NFC"), true) ??
    look(folded(), foldName(name), false) ?? { notes: [], by: "id", exact: true };
  return {
    find,
    nearest(name) {
      suggest ??= suggestIn(firstOfEach(folded()));
      return suggest(foldName(name));
    },
    nameOf(note) {
      const { notes: found } = find(note.name);
      return found.length === 1 && found[0] === note ? note.name : note.id;
    },
  };
}

/** Folds a name to the form in which names are compared: composed (NFC), in lower case. */
export const foldName = (name: string) => name.normalize("NFC").toLowerCase();

function look(tables: Tables, name: string, exact: boolean): Match | undefined {
  for (const [by, table] of tables) {
    const notes = table.get(name);
    if (notes) return { notes, by, exact };
  }
  return undefined;
}

const tablesOf = (notes: readonly Note[], form: (name: string) => string): Tables =>
  KINDS.map(([by, names]) => [by, tableOf(notes, (note) => names(note).map(form))]);

function tableOf(notes: readonly Note[], namesOfNote: (note: Note) => readonly string[]): Table {
  const table = new Map<string, Note[]>();
  for (const note of notes) {
    const own = namesOfNote(note);
    for (const name of own.length > 1 ? new Set(own) : own) {
      const there = table.get(name);
      if (there) there.push(note);
      else table.set(name, [note]);
    }
  }
  return table;
}

function suggestIn(notes: ReadonlyMap<string, Note>): (name: string) => Note | undefined {
  const suggest = suggestFrom(notes.keys());
  return (name) => {
    const found = suggest(name);
    return found === undefined ? undefined : notes.get(found);
  };
}

/** Maps every name to the note that a link by this name finds first. */
function firstOfEach(tables: Tables): Map<string, Note> {
  const pairs = tables.toReversed().flatMap(([, table]) => [...table]);
  return new Map(pairs.flatMap(([name, [note]]) => (note ? [[name, note] as const] : [])));
}
