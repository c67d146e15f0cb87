import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, run } from "./build-site.ts";
import { launch } from "./find-browser.ts";
import { oneSite } from "./one-site/one-site.ts";
import { serve } from "./serve.ts";

// A note with a page of its own is renamed; who has its old address still comes to it.

let site: BuiltSite;
let host: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  site = await oneSite();
  [browser, host] = await Promise.all([launch(), serve(site.dir, "/repo")]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

test.each([[true], [false]])(
  "its old address leads to it, with JavaScript: %s",
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`${host.origin}/repo/notes/old/`, { waitUntil: "commit" });
    await page.waitForURL(`${host.origin}/repo/notes/new/`);
    expect(await page.locator("h1").innerText()).toBe("A Note");
    // The page in between is no step of its own.
    await page.goBack().catch(() => undefined);
    expect(page.url()).not.toContain("/old/");
    expect(said).toEqual([]);
    await context.close();
  },
);

test("a link that still names it the old way leads to its new address, and a notice says how to write it", async () => {
  expect(site.read("notes/late/index.html")).toContain('href="/repo/notes/new/"');
  expect(site.read("notes/faithful/index.html")).toContain('href="/repo/notes/new/"');
  const { stdout } = await run(["scripts/check.ts"], { NOTES_DIR: site.notesDir });
  expect(stdout).toContain("late.md:3:1  notice  This link finds new.md by an id that it once had.");
  expect(stdout).toContain("write [[new]]");
});

test("the page in between is in neither the search nor the sitemap nor the feed", () => {
  expect(site.read("sitemap-0.xml")).toContain("/repo/notes/new/");
  for (const path of site
    .files()
    .filter((file) => /\.(xml|html)$/.test(file) && file !== "notes/old/index.html"))
    expect(site.read(path), path).not.toContain("notes/old/");
  const pages = site.files().filter((path) => /^notes\/.+\.mdx?$/.test(path));
  expect(site.files().filter((path) => path.startsWith("pagefind/fragment/"))).toHaveLength(pages.length);
});
