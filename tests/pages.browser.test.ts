import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedFiles } from "../scripts/sizes/asked-files.ts";
import { openSite } from "../scripts/sizes/built-site.ts";
import { RULES_OF_COLOUR, violationsOf } from "./axe.ts";
import { type BuiltSitePages, openBuiltSite, settle } from "./built-site-pages.ts";

const SEED = "/notes/20251223-stateful-vs-stateless/";
/** One of each kind of page. */
const PAGES = {
  home: "/",
  note: SEED,
  "MDX note": "/notes/20261122-json-web-tokens/",
  "note with an embed": "/notes/20261122-load-balancing/",
  "all notes": "/notes/",
  graph: "/graph/",
  tags: "/tags/",
  tag: "/tags/scaling/",
  glossary: "/glossary/",
  search: "/search/",
  "page that is not there": "/nothing/",
};

const built = openSite("dist");
let site: BuiltSitePages;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site?.close());

/** The page asks for what `npm run sizes` counts, and for nothing else by itself. */
async function expectNothingElse(kind: string, path: string, asked: ReadonlySet<string>): Promise<void> {
  const { fonts, ...files } = askedFiles(built, `${path.slice(1)}index.html`, "/");
  const counted = new Set(Object.values(files).flat());
  await expect.poll(() => counted.difference(asked)).toEqual(new Set());
  const others = [...asked].filter((each) => !counted.has(each) && each !== path.slice(1));
  // The search page opens its index, with what reads it.
  const byItself = kind === "search" ? /^(?:pagefind\/.*|_astro\/.*\.(?:js|css))$/ : /^$/;
  expect(others.filter((other) => !fonts.includes(other) && !byItself.test(other))).toEqual([]);
  expect(others.filter((other) => fonts.includes(other)).length).toBeGreaterThan(0);
}

describe.each(Object.entries(PAGES))("%s", (kind, path) => {
  test("says nothing on the console, and is for everyone, light and dark, and on a phone of 390 pixels", async () => {
    const { page, said, asked } = await site.open(path, { colorScheme: "light" });
    await settle(page);
    if (kind !== "page that is not there") await expectNothingElse(kind, path, asked);
    const expected = kind === "page that is not there" ? [expect.stringContaining("404")] : [];
    await expect.poll(() => said).toEqual(expected);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await settle(page);
    expect(await violationsOf(page, RULES_OF_COLOUR)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  test("is whole without JavaScript", async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator("h1").innerText()).not.toBe("");
    expect(await page.locator("header.site nav a").count()).toBe(4);
    await page.context().close();
  });
});
