import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { serve } from "../serve.ts";

const SEED = "/notes/20251223-stateful-vs-stateless/";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve("dist")]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(site.origin + path, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** What a reader could not read: titles that run into each other or out of the drawing, dots on titles. */
const unreadable = (page: Page) =>
  page.evaluate(() => {
    const graph = document.querySelector("svg.graph");
    if (!graph) return ["There is no graph."];
    const all = graph.getBoundingClientRect();
    // Within the half pixel by which letters may be smoothed.
    const room = [...graph.querySelectorAll("a")].flatMap((note) =>
      [...note.querySelectorAll("circle, tspan")].map((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { name: part.textContent || "dot", note, left, right, top, bottom };
      }),
    );
    const out = room.filter(
      (a) => a.left < all.left || a.right > all.right || a.top < all.top || a.bottom > all.bottom,
    );
    const pairs = room.flatMap((a, i) => room.slice(i + 1).map((b) => [a, b] as const));
    const over = pairs.filter(
      ([a, b]) =>
        a.note !== b.note && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    );
    return [
      ...out.map(({ name }) => `${name} is outside`),
      ...over.map(([a, b]) => `${a.name} on ${b.name}`),
    ];
  });

describe.each([
  ["the graph of all notes", "/graph/"],
  ["a note's graph", SEED],
])("%s", (_, path) => {
  test.each([1280, 800, 390])(
    "can be read on a screen of %d pixels, in letters of at least 11",
    async (width) => {
      const page = await open(path, { viewport: { width, height: 900 }, javaScriptEnabled: false });
      expect(await unreadable(page)).toEqual([]);
      const letters = await page.locator("svg.graph").evaluate((graph) => {
        const text = graph.querySelector("text") as SVGTextElement;
        const scale = graph.getBoundingClientRect().width / Number(graph.getAttribute("width"));
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      });
      expect(letters).toBeGreaterThanOrEqual(11);
      await page.context().close();
    },
  );

  test("is there without JavaScript: a press on a title leads to its note", async () => {
    const page = await open(path, { javaScriptEnabled: false });
    const note = page.locator("svg.graph a:not([aria-current])").first();
    const href = await note.getAttribute("href");
    await note.locator("tspan").first().click();
    await page.waitForURL(site.origin + href);
    await page.context().close();
  });

  test("shows what a note is linked with while the pointer or the focus is on it", async () => {
    const page = await open(path);
    const graph = page.locator("svg.graph");
    const note = graph.locator("a").first();
    const near = graph.locator("a.near");
    await note.hover();
    await expect.poll(() => graph.locator(".own").getAttribute("d")).toMatch(/^M/);
    const lines = (await graph.locator(".own").getAttribute("d"))?.split("M").length ?? 0;
    expect(await near.count()).toBe(lines);
    await page.mouse.move(0, 0);
    await expect.poll(() => near.count()).toBe(0);
    await graph.locator("a").nth(1).focus();
    await expect.poll(() => near.count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test("is walked through by keyboard, from top to bottom, with the focus in sight", async () => {
    const page = await open(path);
    const notes = page.locator("svg.graph a");
    await notes.first().focus();
    await page.keyboard.press("Tab");
    const second = notes.nth(1);
    expect(await second.evaluate((each) => each === document.activeElement)).toBe(true);
    const outline = await second.evaluate((each) => getComputedStyle(each).outlineStyle);
    expect(outline).toBe("solid");
    const middles = await notes.evaluateAll((all) =>
      all.map((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    );
    const jumps = middles.map((middle, index) => (middles[index - 1] ?? middle) - middle);
    expect(Math.max(...jumps)).toBeLessThan(30);
    await page.context().close();
  });
});

test("on a phone the graph of all notes is first seen at its middle, and goes wherever it is moved", async () => {
  const page = await open("/graph/", { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const box = page.locator(".graph-box");
  const at = () => box.evaluate((each) => each.scrollLeft / (each.scrollWidth - each.clientWidth));
  await expect.poll(at).toBeCloseTo(0.5, 1);
  await page.waitForTimeout(300);
  await box.evaluate((each) => each.scrollTo(0, 0));
  await page.waitForTimeout(300);
  expect(await at()).toBe(0);
  await page.context().close();
});

test("the whole of it is on one sheet of paper", async () => {
  const page = await open("/graph/", { viewport: { width: 1040, height: 700 } });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [drawn, sheet] = await page
    .locator(".graph-box")
    .evaluate((box) => [
      box.querySelector("svg")?.getBoundingClientRect().width ?? 0,
      document.documentElement.clientWidth,
    ]);
  expect(drawn).toBeGreaterThan(900);
  expect(drawn).toBeLessThanOrEqual(sheet ?? 0);
  await page.context().close();
});
