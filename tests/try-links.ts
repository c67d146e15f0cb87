import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { HEADINGS, NAMES } from "./one-site/links.ts";

/** Tries every link of a site that holds the notes of `one-site/links.ts`. */
export function tryLinks(base: string, open: () => Promise<BuiltSite>): void {
  let site: BuiltSite;
  const pages = () =>
    site
      .files()
      // Where a note that means harm leads is tried elsewhere.
      .filter((path) => path.endsWith(".html") && !/^(mermaid-frame|notes\/hostile|notes\/old)\//.test(path));
  beforeAll(async () => {
    site = await open();
  });

  test("every note has its page and its source", () => {
    const titles = pages().map((path) => /<h1[^>]*>Note ([^<]*)<\/h1>/.exec(site.read(path))?.[1]);
    expect(titles).toEqual(expect.arrayContaining(NAMES));
    const sources = site.files().filter((path) => /^notes\/(?!hostile\/).+\.mdx?$/.test(path));
    expect(pages().filter((path) => /^notes\/.+\/index\.html$/.test(path))).toHaveLength(sources.length);
  });

  test("every link of every page leads to a file that is there, and to a place on it that is there", () => {
    let checked = 0;
    for (const page of pages()) {
      for (const [, href = ""] of site.read(page).matchAll(/<a\b[^>]*? href="([^"]*)"/g)) {
        if (/^[a-z]+:/.test(href)) continue;
        const [path = "", hash] = href.replaceAll("&#38;", "&").replaceAll("&amp;", "&").split("#");
        const inside = base === "/" ? path.slice(1) : path.slice(base.length + 1);
        const file =
          path === "" ? page : decodeURIComponent(inside) + (path.endsWith("/") ? "index.html" : "");
        expect(site.has(file), `${page}: ${href}`).toBe(true);
        if (hash) expect(site.read(file), `${page}: ${href}`).toContain(` id="${decodeURIComponent(hash)}"`);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(NAMES.length * HEADINGS.length * 2);
  });

  test("every link to a page ends with a slash, as the pages' own addresses do", () => {
    for (const page of pages()) {
      const hrefs = [...site.read(page).matchAll(/<(?:a|link)\b[^>]*? href="([^"#]*)/g)].map(
        ([, href = ""]) => href,
      );
      const bare = hrefs.filter((href) => href.startsWith("/") && !/\/$|\.[a-z0-9]+$/.test(href));
      expect(bare, page).toEqual([]);
    }
  });

  test("search leads to the same addresses", () => {
    const urls = indexedUrls(join(site.dir, "pagefind/fragment"));
    expect(urls.length).toBeGreaterThanOrEqual(NAMES.length);
    for (const url of urls) expect(site.has(`${decodeURIComponent(url).slice(1)}index.html`), url).toBe(true);
  });
}

/** Pagefind's fragments are gzipped JSON behind a signature. */
function indexedUrls(folder: string): string[] {
  const read = (name: string) => gunzipSync(readFileSync(join(folder, name))).toString();
  return readdirSync(folder).map((name) => JSON.parse(read(name).replace("pagefind_dcd", "")).url as string);
}
