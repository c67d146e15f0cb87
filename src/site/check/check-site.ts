import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { adviceOn } from "../../notebook/check/notebook-rules.ts";
import { BETWEEN_NOTES, type Touched, touchedBy } from "../../notebook/check/touched.ts";
import { type Diagnostic, inReadingOrder } from "../../notebook/diagnostic/diagnostic.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import type { Checked, CheckedNote } from "../../notebook/report/checked.ts";
import { checked, loadSite } from "../read/load-site.ts";
import { tagsFile } from "../read/read-tags.ts";
import type { Settings } from "../settings/settings.ts";
import { workingPath } from "../settings/working-path.ts";
import { changedFiles } from "./changed-files.ts";

/** What is to be said of a site. */
export interface SiteCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly checked: Checked;
}

type Folders = Pick<Settings, "notesDir" | "examplesDir">;

/**
 * Checks a site: all that a build would refuse, and advice on how its notes hang together.
 * @throws SetupError when a folder cannot be read
 */
export async function checkSite(folders: Folders): Promise<SiteCheck> {
  const site = await loadSite(folders);
  const book = publicOf(site.book);
  const advice = adviceOn({ book, published: site.published, where: book.notes });
  return {
    diagnostics: withAdvice(site.diagnostics, advice, folders),
    checked: { ...checked(site), list: listOf(site.book.notes, folders) },
  };
}

/**
 * Checks what is not as the last commit has it, and what that may have broken elsewhere. All notes are known
 * to it, but only the examples of changed notes are run and only their diagrams drawn.
 * @param since a commit or a branch: what has changed since this branch left it
 * @throws SetupError when a folder cannot be read, or git does not know it
 */
export async function checkChanged(folders: Folders, since?: string): Promise<SiteCheck> {
  const { notesDir, examplesDir } = folders;
  // Git is asked while the notes are read.
  const asked = Promise.all([
    changedFiles(notesDir, since),
    existsSync(examplesDir) ? changedFiles(examplesDir, since) : new Set<string>(),
  ]);
  asked.catch(() => {});
  let touched: Touched | undefined;
  let changedPaths = new Set<string>();
  const site = await loadSite(folders, async (book) => {
    const [files, programs] = await asked;
    const examples = new Set([...programs].flatMap((path) => PROGRAM.exec(path)?.[1] ?? []));
    changedPaths = new Set([...programs].map((path) => workingPath(examplesDir, path)));
    touched = touchedBy(book, { files, examples });
    return { notes: touched.showing, examples: touched.examples };
  });
  const { changed = [], near = [] } = touched ?? {};
  const [files, programs] = await asked;
  const nearPaths = new Set(near.map(({ file }) => workingPath(notesDir, file)));
  const where = changed.filter(isPublic);
  const advice = adviceOn({ book: publicOf(site.book), published: site.published, where });
  // A changed note may bring a tag, or take it away.
  changedPaths.add(tagsFile(notesDir));
  const concerned = site.diagnostics.filter(
    ({ kind, file }) => nearPaths.has(file) || changedPaths.has(file) || BETWEEN_NOTES.has(kind),
  );
  return {
    diagnostics: withAdvice(concerned, advice, folders),
    checked: {
      ...checked({ ...site, book: { ...site.book, notes: near } }),
      list: listOf(near, folders),
      ...(files.size + programs.size === 0 && { unchangedSince: since ?? "the last commit" }),
    },
  };
}

const isPublic = ({ fields }: Note) => !fields.isPrivate;

/** A draft is advised nothing, and nobody is advised to link to it. */
const publicOf = (book: Notebook): Notebook => ({ ...book, notes: book.notes.filter(isPublic) });

const listOf = (notes: readonly Note[], { notesDir }: Folders): CheckedNote[] =>
  notes.map(({ file, id, title, source, reading, links }) => ({
    file: workingPath(notesDir, file),
    id,
    title,
    words: reading.words,
    links: links.length,
    digest: hash("sha256", source, "hex").slice(0, 16),
  }));

/** An example's program or its recorded run. */
const PROGRAM = /^([^/]+?)(?:\.run\.json|\.ts)$/;

const withAdvice = (
  diagnostics: readonly Diagnostic[],
  advice: readonly Diagnostic[],
  { notesDir }: Folders,
) =>
  inReadingOrder([
    ...diagnostics,
    ...advice.map((found) => ({ ...found, file: workingPath(notesDir, found.file) })),
  ]);
