import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "./build-site.ts";

/** Names that break sites: each note links to the next, to its heading, and to itself. */
const NAMES = [
  "plain",
  "two words",
  "a.b.c",
  "C# notes",
  "what?",
  "50% done",
  "50%25",
  "日本語",
  "Ünï",
  "🎉",
  "topic",
  "topic/part",
  "deep/er/est",
];
const HEADINGS = ["Cost & `code`", "状態", "Same", "Same", "🎉", "What's “new”?"];

const notes = Object.fromEntries(
  NAMES.map((name, index) => {
    const next = NAMES[(index + 1) % NAMES.length];
    // A name with # must be linked by its id: in a link, # begins the heading.
    const target = next === "C# notes" ? "c-sharp" : next;
    const id = name === "C# notes" ? "---\nid: c-sharp\n---\n" : "";
    const links = HEADINGS.map(
      (heading) => `[[${target}#${heading.replaceAll("`", "")}]] and [[#${heading.replaceAll("`", "")}]]`,
    );
    const sections = HEADINGS.map((heading) => `## ${heading}\n\nText.`);
    return [
      `${name}.md`,
      `${id}# Note ${name}\n\n[[${target}]]\n\n${links.join("\n\n")}\n\n${sections.join("\n\n")}\n`,
    ];
  }),
);

describe.each(["/", "/repo"])("below %s", (base) => {
  let site: BuiltSite;
  const pages = () =>
    site.files().filter((path) => path.endsWith(".html") && !path.startsWith("mermaid-frame"));
  beforeAll(async () => {
    site = await buildSite(notes, { BASE: base, CHECK_LEVEL: "warn" });
    expect(site.exitCode, site.output).toBe(0);
  });
  afterAll(() => site.remove());

  test("every note has its page and its source", () => {
    expect(pages().filter((path) => /^notes\/.+\/index\.html$/.test(path))).toHaveLength(NAMES.length);
    expect(site.files().filter((path) => /^notes\/.+\.md$/.test(path))).toHaveLength(NAMES.length);
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
    expect(urls).toHaveLength(NAMES.length);
    for (const url of urls) expect(site.has(`${decodeURIComponent(url).slice(1)}index.html`), url).toBe(true);
  });
});

/** Pagefind's fragments are gzipped JSON behind a signature. */
function indexedUrls(folder: string): string[] {
  const read = (name: string) => gunzipSync(readFileSync(join(folder, name))).toString();
  return readdirSync(folder).map((name) => JSON.parse(read(name).replace("pagefind_dcd", "")).url as string);
}
