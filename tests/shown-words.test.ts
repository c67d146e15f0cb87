import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "./build-site.ts";

const NOTES = {
  "20250104-wal.md":
    "---\ncreated: 2025-01-04\n---\n# Write-Ahead Log\n\nIt is [[20250103-write-path|there]].",
  "20250103-write-path.md":
    "---\ncreated: 2025-01-03\n---\n# Write Path\n\nEvery write, walled or `wal`, passes the [[20250104-wal]].\n\n## Core idea\n\nA wal is a [[20250104-wal]], see ![[20250104-wal]].\n\n## See [[20250104-wal]]\n\n[the log](./20250104-wal) and [its page](/notes/20250104-wal/)",
  "Graph view.md":
    "See [[20250103-write-path#See 20250104-wal]].\n\n## Settings\n\nText.\n\n# Search terms\n\nText.",
};
const FIRST = "Every write, walled or wal, passes the Write-Ahead Log.";

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite(NOTES, { BASE: "/repo" });
  expect(site.exitCode, site.output).toBe(0);
});
afterAll(() => site.remove());

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
