import { parse } from "../markdown/parse.ts";
import { diagnosticsOf } from "./diagnostic/diagnostic.ts";
import type { Resolution } from "./links/resolve.ts";
import type { Note } from "./note/note.ts";
import { buildNotebook, type Notebook } from "./notebook.ts";
import { KINDS } from "./report/kinds.ts";

/** A component as the site may have it. */
const COMPONENTS = new Map([["State", { where: ["server", "outside", "client"] }]]);

/** Makes a diagnostic of any kind. */
export const diagnostic = diagnosticsOf(KINDS);

/** A diagnostic in short: what, and where. */
export type Row = readonly [kind: string, file: string, line: number, column: number];

/** A notebook of a few notes, and what tests ask of it. */
export interface TestNotebook {
  readonly book: Notebook;
  readonly rows: readonly Row[];
  readonly kinds: readonly string[];
  /** The text of each diagnostic: the message, and the suggestion below it where there is one. */
  readonly words: readonly string[];
  note(file: string): Note;
  /**
   * Where the links of a note lead, in their order: a file, with the place in it, or what became of the link.
   */
  targets(file: string): readonly string[];
}

/**
 * Builds a notebook from notes and other files by their names, and images by their paths; its one component
 * is State.
 */
export function notebook(
  files: Readonly<Record<string, string>>,
  assets: readonly string[] = [],
): TestNotebook {
  const all = Object.entries(files).map(([file, source]) => ({ file, source }));
  const sources = all.filter(({ file }) => /\.mdx?$/.test(file));
  const attachments = all.flatMap(({ file }) => (/\.mdx?$/.test(file) ? [] : [file]));
  const book = buildNotebook({
    ...{ files: sources, assets, attachments, parse },
    published: ["favicon.svg"],
    components: COMPONENTS,
  });
  const note = (file: string) => {
    const found = book.notes.find((each) => each.file === file);
    if (!found) throw new Error(`There is no note ${file}`);
    return found;
  };
  return {
    book,
    rows: book.diagnostics.map(({ kind, file, line, column }) => [kind, file, line, column]),
    kinds: book.diagnostics.map(({ kind }) => kind),
    words: book.diagnostics.map(({ message, suggestion }) => [message, suggestion ?? []].flat().join("\n")),
    note,
    targets: (file) =>
      (book.graph.links.get(note(file).id) ?? []).map(({ resolution }) => targetOf(resolution)),
  };
}

function targetOf(resolution: Resolution): string {
  if (resolution.to === "note")
    return `${resolution.note.file}${resolution.anchor ? `#${resolution.anchor}` : ""}`;
  if (resolution.to === "asset") return resolution.path;
  if (resolution.to === "example") return `example ${resolution.name}`;
  if (resolution.to === "claim") return `claim ${resolution.example}/${resolution.claim}`;
  return resolution.to;
}
