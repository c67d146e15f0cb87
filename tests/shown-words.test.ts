import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { oneSite } from "./one-site/one-site.ts";

const FIRST = "Every write, walled or wal, passes the Write-Ahead Log.";

let site: BuiltSite;
beforeAll(async () => {
  site = await oneSite();
});

describe("a link by an id is called by the note's title", () => {
  test.each([
    [
      "the page's description",
      "notes/20250103-write-path/index.html",
      `<meta name="description" content="${FIRST}"`,
    ],
    [
      "what a shared link shows",
      "notes/20250103-write-path/index.html",
      `<meta property="og:description" content="${FIRST}"`,
    ],
    ["the feed", "rss.xml", `<description>${FIRST}</description>`],
    ["the home page", "index.html", FIRST],
    ["the glossary", "glossary/index.html", "A wal is a Write-Ahead Log, see Write-Ahead Log."],
    [
      "the preview of a link",
      "notes/20250103-write-path.json",
      '"words":"A wal is a Write-Ahead Log, see Write-Ahead Log."',
    ],
    [
      "the contents",
      "notes/20250103-write-path/index.html",
      '<a href="#see-20250104-wal">See Write-Ahead Log</a>',
    ],
    ["a backlink", "notes/20250104-wal/index.html", "Every write, walled or wal, passes the"],
  ])("in %s", (_, path, words) => {
    expect(site.read(path).replace(/\s+/g, " ")).toContain(words);
  });
});

test("a note whose heading of the first rank stands further down has its file's name for a title, once", () => {
  const page = site.read("notes/Graph-view/index.html");
  expect([...page.matchAll(/<h1\b[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual(["Graph view"]);
  expect(page).toMatch(/<h2 id="search-terms">/);
  expect(page).toContain("<title>Graph view");
});

test("links by a path and by an address lead to the note, below the base path", () => {
  const page = site.read("notes/20250103-write-path/index.html");
  for (const words of ["the log", "its page"])
    expect(page).toContain(`<a href="/repo/notes/20250104-wal/" class="note-link">${words}</a>`);
});
