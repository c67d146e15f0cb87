import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../../find-browser.ts";
import { serve } from "../../serve.ts";
import { DIAGRAMS } from "../hostile-diagrams.ts";
import { hostileNotes, NAMES } from "../hostile-notes.ts";
import { watchPage } from "../watch-page.ts";
import { buildHostileSite, IMAGES, SECRET, SYMLINKS } from "./hostile-site.ts";

let site: Awaited<ReturnType<typeof buildHostileSite>>;
let served: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let pages: string[];
beforeAll(async () => {
  [site, browser] = await Promise.all([buildHostileSite(), launch()]);
  served = await serve(site.dir);
  pages = site
    .files()
    .filter((path) => path.endsWith("index.html") && !/^(runner|mermaid-frame|search)\//.test(path))
    .map(
      (path) =>
        `/${path
          .replace(/index\.html$/, "")
          .split("/")
          .map(encodeURIComponent)
          .join("/")}`,
    );
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site?.close();
});

test("every hostile note has a page, and nothing was written beside the site", () => {
  expect(site.exitCode, site.output).toBe(0);
  // A file whose name begins with a dot is no note; images, the program and what is no text have one each.
  const notes = Object.keys(hostileNotes()).filter((name) => !name.includes("/.")).length + 3;
  expect(site.files().filter((path) => /^notes\/.*\/index\.html$/.test(path))).toHaveLength(notes);
  expect(pages.length).toBeGreaterThan(notes);
});

describe.each([
  ["without their policy, by their markup alone", true, 1],
  // What the markup does not try, the policy need not stop: some of each kind will do.
  ["as readers have them", false, 8],
])("the pages, %s,", (_, bypassCSP, each) => {
  test("run nothing, ask for nothing elsewhere and lead to no script", async () => {
    const some = pages.filter((_, index) => index % each === 0);
    // Each half of the pages has a tab of its own.
    const halves = [0, 1].map((half) => some.filter((_, index) => index % 2 === half));
    const did = await Promise.all(
      halves.map(async (paths) => {
        const { visit, context } = await watchPage(browser, served.origin, bypassCSP);
        const all: string[] = [];
        for (const path of paths) all.push(...(await visit(path)));
        await context.close();
        return all;
      }),
    );
    expect(did.flat()).toEqual([]);
  });
});

test("what is published beside the pages runs nothing when it is opened by itself", async () => {
  const beside = site.files().filter((path) => /\.(svg|png|gif|md|ts|json|xml)$/.test(path));
  expect(beside).toContain("examples/scripted.sequence.svg");
  const { page, context, visit } = await watchPage(browser, served.origin, true);
  // A browser would keep a file that it cannot show, and no page would open.
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const type = response.headers()["content-type"] ?? "";
    const shown = type.replace(/^text\/markdown|^application\/octet-stream/, "text/plain");
    await route.fulfill({ response, headers: { "content-type": shown } });
  });
  const did: string[] = [];
  for (const path of beside.filter((each) => !/^(pagefind|_astro|notes\/(text|mdx))\//.test(each)))
    did.push(
      ...(await visit(`/${path.split("/").map(encodeURIComponent).join("/")}`)).filter(
        (what) => !/ said /.test(what),
      ),
    );
  await context.close();
  expect(did).toEqual([]);
});

test("the feed and the map of the site are XML, and a title is text in them", async () => {
  const page = await browser.newPage();
  for (const path of ["rss.xml", "sitemap-0.xml", "sitemap-index.xml"]) {
    const scripts = await page.evaluate((xml) => {
      const read = new DOMParser().parseFromString(xml, "application/xml");
      return read.querySelectorAll("parsererror, script, [onload], [onerror]").length;
    }, site.read(path));
    expect(scripts, path).toBe(0);
  }
  expect(site.read("rss.xml")).toContain("&lt;script xmlns=");
  await page.close();
});

test("what the search finds of hostile notes is text", async () => {
  const { page, context, visit } = await watchPage(browser, served.origin, false);
  const before = await visit("/search/");
  await page.locator("main input[type=search]").fill("alert");
  await page.locator("main .found-title").first().waitFor();
  const titles = await page.locator("main .found-title").allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  expect(await page.locator("main").locator("script, img, svg[onload], iframe").count()).toBe(0);
  expect(before).toEqual([]);
  await context.close();
});

test("an image that is a page or a script is not published as one", () => {
  const media = site.files().filter((path) => path.startsWith("media/"));
  expect(media.filter((path) => !/\.(png|jpe?g|gif|webp|avif)$/.test(path))).toEqual([]);
  expect(Object.keys(IMAGES)).toContain("scripted.svg");
});

test("no link out of the folder is followed", () => {
  expect(Object.keys(SYMLINKS).length).toBeGreaterThan(0);
  const told = site.files().filter((path) => readFileSync(join(site.dir, path)).includes(SECRET));
  expect(told).toEqual([]);
  expect(site.output).not.toContain(SECRET);
});

test("a name of a file is one line of the report", () => {
  expect(NAMES.some((name) => name.includes("\n"))).toBe(true);
  expect(site.output).not.toMatch(/^::/m);
});

test("a drawing holds shapes and words", () => {
  const drawn = Object.keys(DIAGRAMS).filter((_, index) =>
    site.read(`notes/diagram/d${index}/index.html`).includes('<svg class="diagram"'),
  );
  // Most are drawn, so that it is the drawing that was tried and not the refusal.
  expect(drawn.length).toBeGreaterThan(Object.keys(DIAGRAMS).length / 2);
});
