import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "../build-site.ts";
import { launch } from "../find-browser.ts";
import { SECRET } from "../one-site/hostile.ts";
import { oneSite } from "../one-site/one-site.ts";
import { serve } from "../serve.ts";
import { watchPage } from "./watch-page.ts";

// Every text that means harm on one page, every third diagram on another; tests/attacks/whole opens a page
// for each.

let site: BuiltSite;
let served: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  site = await oneSite();
  [browser, served] = await Promise.all([launch(), serve(site.dir, "/repo")]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each([
  ["without their policy, by their markup alone", true],
  ["as readers have them", false],
])("the pages, %s,", (_, bypassCSP) => {
  test("run nothing, ask for nothing elsewhere and lead to no script", async () => {
    const { visit, context } = await watchPage(browser, served.origin, bypassCSP);
    const did: string[] = [];
    for (const path of ["notes/hostile/all/", "notes/hostile/drawn/", "notes/", "graph/", "tags/", ""])
      did.push(...(await visit(`/repo/${path}`)));
    expect(did).toEqual([]);
    await context.close();
  });
});

test("most of the diagrams are drawn, so that it is the drawing that was tried", () => {
  const html = site.read("notes/hostile/drawn/index.html");
  const all = html.match(/<live-diagram/g)?.length ?? 0;
  expect(html.match(/<svg class="diagram"/g)?.length).toBeGreaterThan(all / 2);
});

test("no link out of the folder is followed, and no image that is a script is published as one", () => {
  const files = site.files();
  expect(files.filter((path) => readFileSync(join(site.dir, path)).includes(SECRET))).toEqual([]);
  expect(site.output).not.toContain(SECRET);
  const media = files.filter((path) => path.startsWith("media/"));
  expect(media.filter((path) => !/\.(png|jpe?g|gif|webp|avif)$/.test(path))).toEqual([]);
});

test("what the search finds is text", async () => {
  const { page, context } = await watchPage(browser, served.origin, false);
  await page.goto(`${served.origin}/repo/search/?q=alert`);
  await page.locator("main .found-title").first().waitFor();
  expect(await page.locator("main").locator("script, img, svg[onload], iframe").count()).toBe(0);
  await context.close();
});
