import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { RenderSite } from "../markdown/context.ts";
import { createHighlight } from "../markdown/highlight.ts";
import { renderNote } from "../markdown/render.ts";
import type { Note } from "../notebook/note.ts";
import { hasErrors, type Problem, stopsBuild } from "../notebook/problem.ts";
import { atLevel, type Checked, problemLines } from "../notebook/report.ts";
import { diagramOn } from "./diagram-on.ts";
import { openDiskCache } from "./disk-cache.ts";
import { drawSequences } from "./draw-sequences.ts";
import { openHighlightCache } from "./highlight-cache.ts";
import { imageSizes } from "./image-size.ts";
import { checked, loadSite } from "./load-site.ts";
import { noteData } from "./note-data.ts";
import { renderKeys } from "./render-key.ts";
import { setCurrentSite } from "./render-site.ts";
import { settings } from "./settings.ts";

/**
 * Brings the notes and the examples into Astro: reads them all, refuses what is wrong, and renders those whose text, or anything that
 * their text links to or shows, has changed since the last build.
 * @throws when a note or an example has an error and CHECK_LEVEL does not let it pass; while writing, problems are only shown
 */
export function notesLoader(): Loader {
  return {
    name: "notes",
    async load(context) {
      await load(context);
      watch(context);
    },
  };
}

async function load({ store, meta, config, logger, watcher, generateDigest }: LoaderContext): Promise<void> {
  const { notesDir, examplesDir, checkLevel } = settings(process.env);
  const loaded = await loadSite({ notesDir, examplesDir });
  const { book, examples } = loaded;
  refuse(atLevel(loaded.problems, checkLevel), checked(loaded), watcher !== undefined);
  const byName = new Map(examples.map((example) => [example.name, example]));
  const kept = (name: string) => fileURLToPath(new URL(name, config.cacheDir));
  const rendered = openDiskCache(kept("rendered.json"));
  const highlights = openHighlightCache(kept("highlight.json"));
  const site: RenderSite = {
    book,
    base: config.base,
    highlight: createHighlight(highlights),
    example: (name) => byName.get(name),
    diagram: diagramOn(loaded, config.base),
    imageSize: await imageSizes(book, notesDir),
  };
  const html = new Map<string, string>();
  setCurrentSite({ ...site, examples, sequences: await drawSequences(examples, notesDir), html });
  const keys = renderKeys(site, loaded.diagrams);
  let count = 0;
  store.clear();
  for (const note of book.notes) {
    const data = noteData(note, book);
    const key = keys(note);
    const entry = { id: note.slug, data, digest: generateDigest(key + JSON.stringify(data)) };
    if (runsAsMdx(note)) {
      store.set({ ...entry, filePath: rootPath(config.root, notesDir, note), deferredRender: true });
      continue;
    }
    const text = rendered.get(key) ?? (await renderNote(note, site));
    if (rendered.get(key) === undefined) {
      rendered.set(key, text);
      count++;
    }
    html.set(note.slug, text);
    store.set(entry);
  }
  // While writing, what changes in the store is what makes a browser load its page anew.
  meta.set("examples", generateDigest(JSON.stringify(examples.map(({ run, ...rest }) => [rest, run?.hash]))));
  rendered.save();
  if (count > 0) highlights.save(count === book.notes.length);
  logger.info(`${book.notes.length} notes, ${count} rendered`);
}

/** The name of the error with which a build ends when notes are wrong: its message is all there is to say. */
const REFUSAL = "NotesRefused";

/** Shows the problems; where one is an error, there is no site. While writing, there is one all the same. */
function refuse(problems: readonly Problem[], size: Checked, writing: boolean): void {
  const grave = problems.filter(({ severity }) => severity !== "notice");
  if (grave.length > 0) process.stderr.write(`${problemLines(grave, size)}\n`);
  if (problems.some(stopsBuild) && !writing) {
    const refusal = new Error(
      "The notes or their examples have errors, listed above. CHECK_LEVEL=warn builds all the same.",
    );
    throw Object.assign(refusal, { name: REFUSAL });
  }
}

/** MDX is compiled to a program. A note with anything that the guard refuses never is: it is shown as Markdown. */
const runsAsMdx = (note: Note) => note.format === "mdx" && !hasErrors(note.problems);

const rootPath = (root: URL, notesDir: string, note: Note) =>
  relative(fileURLToPath(root), resolve(notesDir, note.file)).replaceAll(sep, "/");

function watch(context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  const { notesDir, examplesDir } = settings(process.env);
  const folders = [notesDir, examplesDir].map((folder) => resolve(folder));
  watcher.add(folders);
  let running = Promise.resolve();
  const reload = (path: string) => {
    if (!folders.some((folder) => path.startsWith(`${folder}${sep}`))) return;
    running = running.then(() => load(context)).catch((error: unknown) => logger.error(String(error)));
  };
  watcher.on("add", reload).on("change", reload).on("unlink", reload);
}
