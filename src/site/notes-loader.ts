import { resolve } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { renderNote } from "../markdown/render.ts";
import type { RenderSite } from "../markdown/context.ts";
import { createHighlight } from "../markdown/highlight.ts";
import type { Note } from "../notebook/note.ts";
import { atLevel, human } from "../notebook/report.ts";
import { hasErrors } from "../notebook/problem.ts";
import { diagramHtml } from "../diagrams/placeholder.ts";
import { sitePath } from "../notebook/ids.ts";
import { imageSizes } from "./image-size.ts";
import { loadNotebook } from "./load-notebook.ts";
import { noteData, noteSchema } from "./note-data.ts";
import { renderKeys } from "./render-key.ts";
import { setCurrentSite } from "./render-site.ts";
import { settings } from "./settings.ts";

/**
 * Brings the notes into Astro: reads them all, refuses what is wrong, and renders those whose text, or anything that
 * their text links to, has changed since the last build.
 * @throws when a note has an error and CHECK_LEVEL does not let it pass; while writing, problems are only shown
 */
export function notesLoader(): Loader {
  return {
    name: "notes",
    schema: noteSchema,
    async load(context) {
      await load(context);
      watch(context);
    },
  };
}

async function load({ store, config, logger, parseData, watcher }: LoaderContext): Promise<void> {
  const { notesDir, checkLevel } = settings(process.env);
  const book = loadNotebook(notesDir);
  const problems = atLevel(book.problems, checkLevel);
  const grave = problems.filter(({ severity }) => severity !== "notice");
  if (grave.length > 0) process.stderr.write(`${human(grave, { folder: notesDir, notes: book.notes.length })}\n`);
  if (hasErrors(problems) && !watcher) {
    throw new Error("The notes have errors: they are listed above. CHECK_LEVEL=warn builds all the same.");
  }
  const site: RenderSite = {
    book,
    base: config.base,
    highlight: createHighlight(),
    diagram: (source) => diagramHtml(source, { frameHref: sitePath(config.base, "mermaid-frame/index.html") }),
    imageSize: await imageSizes(book, notesDir),
  };
  setCurrentSite(site);
  const keys = renderKeys(site);
  const gone = new Set(store.keys());
  let rendered = 0;
  for (const note of book.notes) {
    gone.delete(note.slug);
    const data = await parseData({ id: note.slug, data: noteData(note, book) });
    const digest = `${keys(note)} ${JSON.stringify(data)}`;
    const before = store.get(note.slug);
    const common = { id: note.slug, data, digest };
    if (runsAsMdx(note)) {
      store.set({ ...common, filePath: rootPath(config.root, notesDir, note), deferredRender: true });
    } else if (before?.digest === digest && before.rendered) {
      continue;
    } else if (before?.rendered && before.digest?.toString().startsWith(keys(note))) {
      store.set({ ...common, rendered: before.rendered });
    } else {
      rendered++;
      store.set({ ...common, rendered: { html: await renderNote(note, site) } });
    }
  }
  for (const id of gone) store.delete(id);
  logger.info(`${book.notes.length} notes, ${rendered} rendered`);
}

/** MDX is compiled to a program. A note with anything that the guard refuses never is: it is shown as Markdown. */
const runsAsMdx = (note: Note) => note.format === "mdx" && !hasErrors(note.problems);

const rootPath = (root: URL, notesDir: string, note: Note) =>
  resolve(notesDir, note.file).slice(decodeURIComponent(root.pathname).length);

function watch(context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  const folder = resolve(settings(process.env).notesDir);
  watcher.add(folder);
  let running = Promise.resolve();
  const reload = (path: string) => {
    if (!path.startsWith(folder)) return;
    running = running.then(() => load(context)).catch((error: unknown) => logger.error(String(error)));
  };
  watcher.on("add", reload).on("change", reload).on("unlink", reload);
}
