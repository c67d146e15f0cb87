import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { buildNotebook } from "../../notebook/notebook.ts";
import { CONTENT_SECURITY_POLICY } from "./csp.ts";
import { redirectFiles } from "./redirect-files.ts";

const files = {
  "new.md": '---\ntitle: A "new" <b>\nformerly: [old, sub/two words]\n---\ntext',
  "日本.md": "---\nlang: ja\nformerly: [昔]\n---\n# 日本\n\ntext",
  "b.md": "---\nformerly: [new]\n---\ntext",
};
const book = buildNotebook({
  files: Object.entries(files).map(([file, source]) => ({ file, source })),
  parse,
});
const redirects = redirectFiles(book, { site: "https://example.org", base: "/repo" });
const pages = new Map(redirects.map(({ path, read }) => [path, String(read())]));

test("there is a page for each address that a note had, and none in place of a note's own", () => {
  expect([...pages.keys()]).toEqual([
    "notes/old/index.html",
    "notes/sub/two-words/index.html",
    "notes/昔/index.html",
  ]);
});

test("it leads on without a script, under the site's policy, below the base path, unseen by search engines", () => {
  const page = pages.get("notes/sub/two-words/index.html") ?? "";
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/repo/notes/new/">');
  expect(page).toContain('<a href="/repo/notes/new/">');
  expect(page).toContain('<link rel="canonical" href="https://example.org/repo/notes/new/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`);
  expect(page).not.toContain("<script");
  // The policy governs only what stands below it.
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("refresh"));
});

test("what a note is called stays text", () => {
  expect(pages.get("notes/old/index.html")).toContain("<title>A &quot;new&quot; &lt;b&gt;</title>");
});

test("it speaks the note's language", () => {
  const page = pages.get("notes/昔/index.html");
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('content="0; url=/repo/notes/%E6%97%A5%E6%9C%AC/"');
});
