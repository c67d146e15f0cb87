import type { Note } from "./note.ts";
import { nearest } from "./suggest.ts";

/** How a name led to a note. */
export type FoundBy = "id" | "file" | "title" | "alias";

/** The notes that a name may mean: none, one, or several that are equally meant. */
export interface Match {
  readonly notes: readonly Note[];
  readonly by: FoundBy;
  readonly exact: boolean;
}

/** Every name by which notes can be linked to. */
export interface Names {
  /** Looks a name up by id, file, title, then alias; exactly first, then without regard to case. */
  find(name: string): Match;
  /** The id of the note whose name is nearest to a name that was not found. */
  nearest(name: string): string | undefined;
}

const fold = (name: string) => name.toLowerCase();

type Table = ReadonlyMap<string, readonly Note[]>;

export function namesOf(notes: readonly Note[]): Names {
  const kinds: readonly [FoundBy, (note: Note) => readonly string[]][] = [
    ["id", ({ id }) => [id]],
    ["file", ({ name, file }) => [name, file, file.replace(/\.mdx?$/, "")].map((text) => text.normalize("NFC"))],
    ["title", ({ title }) => [title.normalize("NFC")]],
    ["alias", ({ fields }) => fields.aliases.map((alias) => alias.normalize("NFC"))],
  ];
  const exact = kinds.map(([by, names]) => [by, tableOf(notes, names)] as const);
  const folded = kinds.map(([by, names]) => [by, tableOf(notes, (note) => names(note).map(fold))] as const);
  const search = (tables: readonly (readonly [FoundBy, Table])[], name: string, isExact: boolean): Match | undefined => {
    for (const [by, table] of tables) {
      const found = table.get(name);
      if (found) return { notes: found, by, exact: isExact };
    }
    return undefined;
  };
  return {
    find(written) {
      const name = written.normalize("NFC");
      const none: Match = { notes: [], by: "id", exact: true };
      return search(exact, name, true) ?? search(folded, fold(name), false) ?? none;
    },
    nearest(name) {
      const all = new Map<string, string>();
      for (const [, table] of folded.toReversed()) for (const [text, [note]] of table) if (note) all.set(text, note.id);
      const found = nearest(name.normalize("NFC"), all.keys());
      return found === undefined ? undefined : all.get(found);
    },
  };
}

function tableOf(notes: readonly Note[], namesOfNote: (note: Note) => readonly string[]): Table {
  const table = new Map<string, Note[]>();
  for (const note of notes) {
    for (const name of new Set(namesOfNote(note))) {
      const there = table.get(name);
      if (there) there.push(note);
      else table.set(name, [note]);
    }
  }
  return table;
}
