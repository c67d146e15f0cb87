import { beforeAll, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { NAMES } from "./one-site/names.ts";
import { oneSite } from "./one-site/one-site.ts";

// What a build makes of any notes; tests/builds has what it takes further builds to see.

let site: BuiltSite;
beforeAll(async () => {
  site = await oneSite();
});

const bodyOf = (id: string) => {
  const page = site.read(`notes/${id}/index.html`);
  return page.slice(page.indexOf('<div class="prose">'), page.indexOf('<footer class="note-foot"'));
};

test("errors are shown as warnings with CHECK_LEVEL=warn, and no note is dropped", () => {
  const pages = site.files().filter((path) => /^notes\/(same.*|cut)\/index\.html$/.test(path));
  expect(pages).toEqual(["notes/cut/index.html", "notes/same-2/index.html", "notes/same/index.html"]);
  expect(bodyOf("same-2")).not.toContain("<script");
});

test("the site stands below its base path: links, assets, feed and sitemap", () => {
  const pages = site.files().filter((path) => /^(?!notes\/hostile\/).*\.html$/.test(path));
  for (const path of pages) {
    const links = [...site.read(path).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, href]) => href);
    expect(
      links.filter((href) => !href?.startsWith("/repo/")),
      path,
    ).toEqual([]);
  }
  expect(site.read("rss.xml")).not.toMatch(/example\.org\/(?!repo)/);
  expect(site.read("sitemap-0.xml")).toContain("https://example.org/repo/notes/subject/");
  expect(site.read("notes/subject/index.html")).toContain(
    '<link rel="canonical" href="https://example.org/repo/notes/subject/">',
  );
});

test("each page links to its source in the repository", () => {
  expect(site.read("notes/subject/index.html")).toMatch(
    /href="https:\/\/forge\.example\/x\/edit\/main\/[^"]*\/subject\.md"/,
  );
});

test("every name that a file can have is published", () => {
  const titles = site
    .files()
    .filter((path) => /^notes\/.+\/index\.html$/.test(path))
    .map((path) => /<h1[^>]*>([^<]*)</.exec(site.read(path))?.[1]);
  expect(titles).toEqual(expect.arrayContaining([...NAMES]));
});

test("a note and a folder of the same name are reached", () => {
  expect(bodyOf("subject")).toContain('href="/repo/notes/subject/part/"');
  expect(bodyOf("subject/part")).toContain('href="/repo/notes/subject/"');
});

test("what MDX could run does not run", () => {
  expect(bodyOf("evil")).toContain("{process.env.HOME}");
});

test("each page has the language of its note", () => {
  expect(site.read("notes/japanese/index.html")).toContain('<html lang="ja">');
});
