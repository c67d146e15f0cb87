import type { Drawn } from "../../diagrams/diagram.ts";
import { type CheckedExamples, checkExamples } from "../../examples/check/check-examples.ts";
import type { Example } from "../../examples/example.ts";
import { exampleDiagnostics, unusedExamples } from "../../notebook/check/example-rules.ts";
import { imageDiagnostics } from "../../notebook/check/image-rules.ts";
import { shownImages } from "../../notebook/check/shown-images.ts";
import { type Diagnostic, inReadingOrder } from "../../notebook/diagnostic/diagnostic.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import type { Checked } from "../../notebook/report/checked.ts";
import { diagramsCacheDir, examplesCacheDir } from "../settings/cache-dir.ts";
import type { Settings } from "../settings/settings.ts";
import { workingPath } from "../settings/working-path.ts";
import { diagramDiagnostics } from "./diagram-diagnostics.ts";
import { drawDiagrams } from "./draw-diagrams.ts";
import { imageFacts } from "./image-facts.ts";
import { loadViews } from "./load-notebook.ts";
import { readPrograms } from "./read-programs.ts";
import { readTags } from "./read-tags.ts";

/** A whole site, with all of its diagnostics. */
export interface LoadedSite {
  /** All notes, private ones too. */
  readonly book: Notebook;
  /** The notebook that readers see. */
  readonly published: Notebook;
  /** Examples of the examples folder by name, then examples in notes. */
  readonly examples: readonly Example[];
  /** The diagrams of the notes, by their sources. */
  readonly diagrams: ReadonlyMap<string, Drawn>;
  /** The sentences about tags, by the tags' slugs. */
  readonly tags: ReadonlyMap<string, string>;
  /** In reading order; files as seen from where the command runs. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of a site to check: notes with all that they show, and examples by their names. */
export interface Selection {
  readonly notes: readonly Note[];
  readonly examples: readonly string[];
}

/**
 * Reads the notes and the examples, runs the examples, draws the diagrams and joins them all. The build, the
 * pages and the checker all load the site here.
 * @param partOf chooses the part to check, unless all is to be checked: all notes are read even so, and
 *   nothing that is known of the rest is forgotten
 * @param drafts whether readers see private notes all the same
 * @throws SetupError when a folder cannot be read
 */
export async function loadSite(
  settings: Pick<Settings, "notesDir" | "examplesDir">,
  partOf?: (book: Notebook) => Selection | Promise<Selection>,
  drafts = false,
): Promise<LoadedSite> {
  const { notesDir, examplesDir } = settings;
  const { book, published } = loadViews(notesDir, drafts);
  const tags = readTags(book, notesDir);
  const part = await partOf?.(book);
  const { programs, files, diagnostics, placed } = readPrograms(book, settings);
  const within = part ? { ...book, notes: part.notes } : book;
  const shown = part ? within.notes : new Set([...book.notes, ...published.notes]);
  const sources = [...shown].flatMap(({ diagrams }) => diagrams.map(({ source }) => source));
  const [examined, diagrams, images] = await Promise.all([
    part?.examples.length === 0
      ? NONE_EXAMINED
      : checkExamples(programs, {
          recordsDir: examplesDir,
          cacheDir: examplesCacheDir(notesDir, examplesDir),
          only: part?.examples,
        }),
    part && sources.length === 0
      ? new Map<string, Drawn>()
      : drawDiagrams(sources, `${diagramsCacheDir(notesDir)}/notes`, undefined, part !== undefined),
    imageFacts(shownImages(within), notesDir),
  ]);
  const { examples } = examined;
  const ofNotes = [
    ...book.diagnostics,
    ...imageDiagnostics(within, (path) => images.get(path)),
    ...exampleDiagnostics(within, examples),
    ...diagramDiagnostics(within, diagrams, examples),
  ];
  const drafted = new Set(
    book.notes.filter(({ fields }) => fields.isPrivate).map(({ file }) => workingPath(notesDir, file)),
  );
  return {
    book,
    published,
    examples,
    diagrams,
    tags: tags.sentences,
    diagnostics: inReadingOrder([
      ...ofNotes.map((found) => ({ ...found, file: workingPath(notesDir, found.file) })),
      ...tags.diagnostics,
      ...diagnostics,
      ...unusedExamples(book, files),
      ...examined.diagnostics.map(placed),
    ]).map((found) => (drafted.has(found.file) ? ofDraft(found) : found)),
  };
}

/** Turns a draft's error into a warning: a draft may be unfinished, and must not stop a build. */
const ofDraft = (found: Diagnostic): Diagnostic =>
  found.severity === "error" ? { ...found, severity: "warning" } : found;

const NONE_EXAMINED: Pick<CheckedExamples, "examples" | "diagnostics"> = { examples: [], diagnostics: [] };

/** Counts the notes and links of a site, and lists its examples with their claims, for a report. */
export const checked = ({ book, examples }: LoadedSite): Checked => ({
  notes: book.notes.length,
  links: book.notes.reduce((sum, note) => sum + note.links.length, 0),
  examples: examples.map(({ name, run, claims }) => ({ name, hash: run?.hash ?? null, claims })),
});
