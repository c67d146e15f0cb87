import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./find-browser.ts";
import { oneSite } from "./one-site/one-site.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
beforeAll(async () => {
  const { dir } = await oneSite();
  [browser, site] = await Promise.all([launch(), serve(dir, "/repo")]);
  page = await browser.newPage({ colorScheme: "dark" });
  await page.goto(`${site.origin}/repo/notes/folded/`);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("what folds on the screen is open on paper, and ink is dark", async () => {
  const words = page.getByText("Its words.");
  const shown = () => words.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(shown).toBe(false);
  await page.emulateMedia({ media: "print" });
  const height = () => words.evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(0);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await expect.poll(paper).toBe("light");
  await page.emulateMedia({ media: "screen" });
});

test("a paragraph in Arabic that opens with a Latin word runs from right to left, code from left to right", async () => {
  const direction = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(".prose > p")).toBe("rtl");
  expect(await direction("figure.code pre")).toBe("ltr");
});
