import type { Drawn } from "../diagrams/diagram.ts";
import { examine } from "../examples/examine.ts";
import type { Example } from "../examples/example.ts";
import { exampleProblems, unusedExamples } from "../notebook/example-rules.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { inReadingOrder, type Problem } from "../notebook/problem.ts";
import type { Checked } from "../notebook/report.ts";
import { diagramsCacheDir, examplesCacheDir } from "./cache-dir.ts";
import { diagramProblems } from "./diagram-problems.ts";
import { drawDiagrams } from "./draw-diagrams.ts";
import { loadNotebook } from "./load-notebook.ts";
import { readPrograms } from "./read-programs.ts";
import type { Settings } from "./settings.ts";
import { workingPath } from "./working-path.ts";

/** Everything that the site is made of, and everything that is wrong with it. */
export interface LoadedSite {
  readonly book: Notebook;
  /** Those of the examples folder by name, then those that stand in notes. */
  readonly examples: readonly Example[];
  /** The diagrams of the notes, by their sources. */
  readonly diagrams: ReadonlyMap<string, Drawn>;
  /** In reading order; files as seen from where the command runs. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the notes and the examples, runs the examples, draws the diagrams and joins them all. The build, the pages and the checker all do it
 * here.
 * @throws SetupError when a folder cannot be read
 */
export async function loadSite(settings: Pick<Settings, "notesDir" | "examplesDir">): Promise<LoadedSite> {
  const { notesDir, examplesDir } = settings;
  const book = loadNotebook(notesDir);
  const { programs, files, problems, placed } = readPrograms(book, settings);
  const sources = book.notes.flatMap(({ diagrams }) => diagrams.map(({ source }) => source));
  const [examined, diagrams] = await Promise.all([
    examine(programs, { recordsDir: examplesDir, cacheDir: examplesCacheDir(notesDir, examplesDir) }),
    drawDiagrams(sources, `${diagramsCacheDir(notesDir)}/notes.json`),
  ]);
  const { examples } = examined;
  const ofNotes = [
    ...book.problems,
    ...exampleProblems(book, examples),
    ...diagramProblems(book, diagrams, examples),
  ];
  return {
    book,
    examples,
    diagrams,
    problems: inReadingOrder([
      ...ofNotes.map((found) => ({ ...found, file: workingPath(notesDir, found.file) })),
      ...problems,
      ...unusedExamples(book, files),
      ...examined.problems.map(placed),
    ]),
  };
}

/** What a report says of the size of a site. */
export const checked = ({ book, examples }: LoadedSite): Checked => ({
  notes: book.notes.length,
  links: book.notes.reduce((sum, note) => sum + note.links.length, 0),
  examples: examples.map(({ name, run, claims }) => ({ name, hash: run?.hash ?? null, claims })),
});
