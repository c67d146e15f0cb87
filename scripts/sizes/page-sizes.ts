import { askedFiles } from "./asked-files.ts";
import { type BuiltSite, NotBuilt } from "./built-site.ts";
import { packedSize } from "./packed.ts";

/** What a page asks for before anybody does anything: bytes as gzip sends them, fonts as they are. */
export interface PageSize {
  /** Where the page stands below the site: `/notes/a/`. */
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** HTML, CSS and JavaScript together. */
  readonly sum: number;
  /** Those for fonts are not among them. */
  readonly requests: number;
  /** Of all fonts that its styles may ask for. */
  readonly fonts: number;
}

/** What all pages of a site ask for together. */
export interface SiteSize {
  /** The largest first. */
  readonly pages: readonly PageSize[];
  /** As of one page that asks for all, each file once. */
  readonly total: Omit<PageSize, "page">;
}

/** Documents that no reader opens: they run and draw in a frame of a page, once somebody wants it. */
const FRAMES = /^(?:mermaid-frame|runner)\//;

/**
 * Measures every page of a site.
 * @param base below which the site stands: `/` or `/repo`
 * @throws NotBuilt when a page asks for a file that the site has not got
 */
export function siteSize(site: BuiltSite, base: string): SiteSize {
  const known = new Map<string, number>();
  const gz = (path: string) => {
    const size = known.get(path) ?? packedSize(site.read(path), "gz");
    known.set(path, size);
    return size;
  };
  const bytes = (path: string) => site.read(path).length;
  const asked = site.paths
    .filter((path) => path.endsWith(".html") && !FRAMES.test(path))
    .map((path) => ({ path, ...askedFiles(site, path, base) }));
  const sizeOf = (pages: typeof asked) => {
    const all = (kind: "styles" | "scripts" | "images" | "fonts") => [
      ...new Set(pages.flatMap((page) => page[kind])),
    ];
    const html = total(
      pages.map(({ path }) => path),
      gz,
    );
    const css = total(all("styles"), gz);
    const js = total(all("scripts"), gz);
    const files = [...pages, ...all("styles"), ...all("scripts"), ...all("images")];
    return { html, css, js, sum: html + css + js, requests: files.length, fonts: total(all("fonts"), bytes) };
  };
  const pages = asked.map((page) => ({
    page: `/${page.path.replace(/(^|\/)index\.html$/, "$1")}`,
    ...sizeOf([page]),
  }));
  return { pages: pages.sort((a, b) => b.sum - a.sum || (a.page < b.page ? -1 : 1)), total: sizeOf(asked) };
}

const total = (paths: readonly string[], sizeOf: (path: string) => number) =>
  paths.reduce((sum, path) => sum + sizeOf(path), 0);

/**
 * Returns the size of one page.
 * @throws NotBuilt when the site has no such page
 */
export function pageOf({ pages }: SiteSize, wanted: string): PageSize {
  const found = pages.find(({ page }) => page === wanted);
  if (found) return found;
  throw new NotBuilt(
    `The built site has no page ${wanted}: npm run build makes it, of the project's own notes.`,
  );
}
