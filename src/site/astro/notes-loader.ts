import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { loadedFingerprint } from "../../cache/fingerprint.ts";
import { openCache } from "../../cache/open-cache.ts";
import type { RenderSite } from "../../markdown/context.ts";
import { createHighlight } from "../../markdown/highlight.ts";
import { renderNote } from "../../markdown/render/render.ts";
import { usedExamples } from "../../notebook/check/example-uses.ts";
import { type Diagnostic, hasErrors, stopsBuild } from "../../notebook/diagnostic/diagnostic.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { Checked } from "../../notebook/report/checked.ts";
import { atLevel, diagnosticLines } from "../../notebook/report/report.ts";
import { announceDiagnostics } from "../dev/announce-diagnostics.ts";
import { shownDiagnostics } from "../dev/shown-diagnostics.ts";
import { watchNotes } from "../dev/watch-notes.ts";
import { drawSequences } from "../read/draw-sequences.ts";
import { checked, loadSite } from "../read/load-site.ts";
import { pathBelow } from "../settings/path-below.ts";
import { settings } from "../settings/settings.ts";
import { workingPath } from "../settings/working-path.ts";
import { diagramOn } from "./diagram-on.ts";
import { imageSizes } from "./image-size.ts";
import { type NoteData, noteData } from "./note-data.ts";
import { renderKeys } from "./render-key.ts";
import { setCurrentSite } from "./render-site.ts";

const rendererVersion = loadedFingerprint({ entry: new URL("./notes-loader.ts", import.meta.url) });
const highlighterVersion = loadedFingerprint({
  entry: new URL("../../markdown/highlight.ts", import.meta.url),
});

/**
 * Brings the notes and the examples into Astro: reads them all, refuses errors, and renders the notes whose
 * text, or anything that their text links to or shows, has changed since the last build.
 * @throws when a note or an example has an error and CHECK_LEVEL does not let it pass; while writing,
 *   diagnostics are only shown
 */
export function notesLoader(): Loader {
  return {
    name: "notes",
    async load(context) {
      await load(context);
      watchNotes(context, load);
    },
  };
}

async function load({ store, meta, config, logger, watcher, generateDigest }: LoaderContext): Promise<void> {
  const { notesDir, examplesDir, checkLevel, base } = settings(process.env);
  const isWriting = watcher !== undefined;
  const loaded = await loadSite({ notesDir, examplesDir }, undefined, isWriting);
  const book = loaded.published;
  const used = usedExamples(book);
  const shownFiles = new Set(book.notes.map(({ file }) => workingPath(notesDir, file)));
  const hiddenFiles = new Set(
    loaded.book.notes.map(({ file }) => workingPath(notesDir, file)).filter((file) => !shownFiles.has(file)),
  );
  // An example that no note shows yet has its page while its writer looks for one.
  const examples = loaded.examples.filter(
    ({ name, file }) => !hiddenFiles.has(file) && (isWriting || used.has(name)),
  );
  if (isWriting) announceDiagnostics(shownDiagnostics(loaded, { notesDir, base }));
  report(atLevel(loaded.diagnostics, checkLevel), checked(loaded), isWriting);
  const byName = new Map(examples.map((example) => [example.name, example]));
  const kept = (name: string) => fileURLToPath(new URL(name, config.cacheDir));
  const version = rendererVersion();
  const rendered = openCache(kept("rendered"), version);
  const highlights = openCache(kept("highlight"), highlighterVersion());
  const site: RenderSite = {
    book,
    base: config.base,
    highlight: createHighlight(highlights),
    example: (name) => byName.get(name),
    diagram: diagramOn({ ...loaded, book }, config.base),
    imageSize: await imageSizes(book, notesDir),
  };
  const html = new Map<string, string>();
  const allData = new Map<string, NoteData>();
  const keys = renderKeys(site, loaded.diagrams);
  const entries: Parameters<typeof store.set>[0][] = [];
  const failures: unknown[] = [];
  let count = 0;
  for (const note of book.notes) {
    const data = noteData(note, book, (name) => byName.get(name)?.title);
    allData.set(note.slug, data);
    const key = keys(note);
    const entry = { id: note.slug, data, digest: generateDigest(version + key + JSON.stringify(data)) };
    // Vite keeps the program of an MDX note for as long as its own file stays as it is, whatever becomes of
    // the others: while writing, it is rendered like any note, to the same HTML.
    if (runsAsMdx(note) && !watcher) {
      entries.push({ ...entry, filePath: rootPath(config.root, notesDir, note), deferredRender: true });
      continue;
    }
    let text = rendered.get(key);
    if (text === undefined) {
      try {
        text = await renderNote(note, site);
      } catch (error) {
        failures.push(error);
        continue;
      }
      rendered.set(key, text);
      count++;
    }
    html.set(note.slug, text);
    entries.push(entry);
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join("\n"));
  const sequences = await drawSequences(examples, notesDir);
  // All at once, not before it is whole: while writing, pages are asked for at any time.
  store.clear();
  for (const entry of entries) store.set(entry);
  setCurrentSite({ ...site, examples, tags: loaded.tags, sequences, data: allData, html });
  // While writing, what changes in the store is what makes a browser load its page anew.
  const shown = [examples.map(({ run, ...rest }) => [rest, run?.hash]), [...loaded.tags]];
  meta.set("examples", generateDigest(JSON.stringify(shown)));
  rendered.save();
  if (count > 0) highlights.save(count < book.notes.length);
  logger.info(`${book.notes.length} notes, ${count} rendered`);
}

/** The name of the error with which a build ends when notes are wrong: its message is all there is to say. */
const REFUSAL = "NotesRefused";

let saidDiagnostics = false;

/**
 * Reports the diagnostics, and refuses the site where an error stops the build. While writing, the site is
 * shown all the same, and a report follows when all is well again.
 */
function report(diagnostics: readonly Diagnostic[], size: Checked, writing: boolean): void {
  const grave = diagnostics.filter(({ severity }) => severity !== "notice");
  if (grave.length > 0 || (writing && saidDiagnostics))
    process.stderr.write(`${diagnosticLines(grave, size)}\n`);
  saidDiagnostics = grave.length > 0;
  if (diagnostics.some(stopsBuild) && !writing) {
    const refusal = new Error(
      "The notes or their examples have errors, listed above. CHECK_LEVEL=warn builds all the same.",
    );
    throw Object.assign(refusal, { name: REFUSAL });
  }
}

/** MDX is compiled to a program; a note with an error is shown as Markdown instead. */
const runsAsMdx = (note: Note) => note.format === "mdx" && !hasErrors(note.diagnostics);

const rootPath = (root: URL, notesDir: string, note: Note) =>
  pathBelow(fileURLToPath(root), join(notesDir, note.file));
