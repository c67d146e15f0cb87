import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { escapeHtml } from "../../text/html.ts";
import { readPage, type SearchPage } from "./search-html.ts";
import { wordList, wordsOf } from "./search-words.ts";

/** Interfaces of Pagefind's own, and what runs without a worker does not need: 480 KB nobody would fetch. */
const UNUSED = ["ui", "modular-ui", "component-ui", "highlight", "worker"].flatMap((name) => [
  `${name}.js`,
  `${name}.css`,
]);
/**
 * Beside what Pagefind leaves out by itself: `nav`, `footer`, `form`, `label`, `script`, `style`, `svg`,
 * `template`.
 */
const UNREAD = [
  "button",
  "[aria-hidden=true]",
  "live-diagram",
  "[data-footnote-ref]",
  "[data-footnote-backref]",
];
const WITHOUT_SPACES = /^(?:zh|ja|th)\b/;

interface Note extends SearchPage {
  readonly url: string;
}

/**
 * Makes the site searchable once it is built: `dist/pagefind/`, and the words for misspellings,
 * `dist/search/words.txt`.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const notes = await indexNotes(fileURLToPath(dir));
        logger.info(`${notes} ${notes === 1 ? "note" : "notes"} indexed`);
      },
    },
  };
}

/**
 * Indexes the note pages of a built site.
 * @param dist the folder of the site.
 * @returns how many notes there are.
 * @throws when Pagefind reports an error, or when no page below `notes/` says what of it is to be indexed.
 */
export async function indexNotes(dist: string): Promise<number> {
  const files = (await Array.fromAsync(glob("notes/*/**/index.html", { cwd: dist }))).sort();
  const notes = (await Promise.all(files.map((file) => read(dist, file)))).filter((note) => note !== null);
  if (files.length > 0 && notes.length === 0)
    throw new Error("Search: no page below notes/ has data-pagefind-body.");
  await writeIndex(notes, join(dist, "pagefind"));
  await mkdir(join(dist, "search"), { recursive: true });
  await writeFile(join(dist, "search", "words.txt"), wordList(notes.map((note) => wordsOf(note.prose))));
  return notes.length;
}

async function read(dist: string, file: string): Promise<Note | null> {
  const page = readPage(await readFile(join(dist, file), "utf8"));
  const path = dirname(file).split(/[\\/]/).map(encodeURIComponent);
  return page && { ...page, url: `/${path.join("/")}/` };
}

async function writeIndex(notes: readonly Note[], folder: string): Promise<void> {
  const language = commonest(notes.map((note) => note.lang));
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: UNREAD });
  check(errors, "opening the index");
  if (!index) throw new Error("Search: Pagefind opened no index.");
  const add = async (note: Note) => {
    // Not a filter to choose by, but the one way to hand a note's language on without making it searchable
    // text.
    const lang = note.lang === language ? "" : `<i data-pagefind-filter="lang:${note.lang}"></i>`;
    const added = await index.addHTMLFile({
      url: note.url,
      content: `<html><body>${lang}${namesOf(note)}${note.html}</body></html>`,
    });
    check(added.errors, note.url);
  };
  await Promise.all(notes.map(add));
  check((await index.writeFiles({ outputPath: folder })).errors, "writing the index");
  await close();
  await Promise.all(UNUSED.map((name) => rm(join(folder, `pagefind-${name}`), { force: true })));
}

/** Names are no text of the note: they count more, and no excerpt shows them. */
const namesOf = ({ names }: Note): string =>
  Object.entries(names)
    .filter(([, words]) => words)
    .map(([name, words]) => `<i data-pagefind-meta="${name}[title]" title="${escapeHtml(words)}"></i>`)
    .join("");

/*
 * One index for all languages. Pagefind would make one for each, but a page can stem its query only in its
 * own language: words of the others would be missed, and scores of different indexes cannot be compared.
 */
function commonest(languages: readonly string[]): string {
  const counts = Map.groupBy(languages, (language) => language);
  const sorted = [...counts].sort(
    ([a, { length: inA }], [b, { length: inB }]) => inB - inA || byCodeUnit(a, b),
  );
  const most = sorted[0]?.[0] || "en";
  // Pagefind would segment these; our pages already come with every character apart.
  return WITHOUT_SPACES.test(most) ? "unknown" : most;
}

function check(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Search: ${doing}: ${errors.join("; ")}`);
}
