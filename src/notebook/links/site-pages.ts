import type { Note } from "../note/note.ts";
import { tagSlug } from "../text/ids.ts";
import { redirectsOf } from "./former-ids.ts";
import type { FoundBy } from "./names.ts";

/**
 * What stands at an address of the site: a note's page, an example's, or another page or file that is there.
 */
export type SitePage =
  | { readonly to: "note"; readonly note: Note; readonly by: FoundBy }
  | { readonly to: "example"; readonly name: string }
  | { readonly to: "page" };

/** Finds what stands at an address; undefined where the site has nothing. */
export type SitePages = (path: string) => SitePage | undefined;

/** The pages that every site has, whatever its notes, and the files that it writes itself. */
export const PAGES: readonly string[] = [
  ...["", "examples", "glossary", "graph", "notes", "search", "tags"],
  ...["404.html", "rss.xml", "sitemap-0.xml", "sitemap-index.xml"],
];

const EXAMPLE = /^examples\/([^/.]+)$/;
const EXAMPLE_FILE = /^examples\/[^/]+\.(?:ts|js|run\.json|sequence\.svg)$/;

/**
 * Prepares to say what stands at an address below the site's base path.
 * @param files what the site publishes as it is
 */
export function sitePagesOf(notes: readonly Note[], files: readonly string[]): SitePages {
  let known: ReadonlyMap<string, SitePage> | undefined;
  return (path) => {
    const wanted = path.normalize("NFC").replace(/^\/+|(?:\/index\.html|\/)$/g, "");
    known ??= knownPages(notes, files);
    const [, example] = EXAMPLE.exec(wanted) ?? [];
    if (example !== undefined) return { to: "example", name: example };
    return EXAMPLE_FILE.test(wanted) ? PAGE : known.get(wanted);
  };
}

const PAGE: SitePage = { to: "page" };

function knownPages(notes: readonly Note[], files: readonly string[]): Map<string, SitePage> {
  const tags = notes.flatMap(({ fields }) => fields.tags.map((tag) => `tags/${tagSlug(tag)}`));
  const sources = notes.flatMap(({ slug }) => [`notes/${slug}.md`, `notes/${slug}.json`]);
  return new Map<string, SitePage>([
    ...[...PAGES, ...files, ...tags, ...sources].map((path) => [path, PAGE] as const),
    ...redirectsOf(notes).map(
      ({ from, to }) => [`notes/${from}`, { to: "note", note: to, by: "former" }] as const,
    ),
    ...notes.map((note) => [`notes/${note.slug}`, { to: "note", note, by: "id" }] as const),
  ]);
}
