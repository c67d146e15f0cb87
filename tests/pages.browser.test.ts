import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedFiles } from "../scripts/sizes/asked-files.ts";
import { openSite } from "../scripts/sizes/built-site.ts";
import { launch } from "./find-browser.ts";
import { serve } from "./serve.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve("dist")]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page in a fresh profile, collecting everything that the browser complains about. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(site.origin + path, { waitUntil: "load" });
  return { page, said };
}

/** Scrolls through the whole page and waits for everything that comes after its load: fonts, the index. */
async function settle(page: Page): Promise<void> {
  for (const diagram of await page.locator("live-diagram").all()) await diagram.scrollIntoViewIfNeeded();
  if (new URL(page.url()).pathname === "/search/") {
    // The tags to choose from come out of the index, once it is open.
    await page.locator("main [data-search-tag] option").nth(1).waitFor({ state: "attached" });
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Observers of sizes are told in the frame after.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

const EVERY = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours: what the others say of a page is the same in both schemes. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong with the page as it is now, by rules or by sets of rules. */
async function violationsOf(page: Page, wanted: readonly string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { run } = (
      globalThis as unknown as { axe: { run: (o: unknown) => Promise<{ violations: unknown[] }> } }
    ).axe;
    const { violations } = await run({ runOnly });
    return (violations as { id: string; nodes: { html: string; failureSummary: string }[] }[]).map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`,
    );
  }, wanted);
}

describe.each(Object.entries(PAGES))("%s", (kind, path) => {
  test("says nothing on the console, and is for everyone, light and dark, and on a phone of 390 pixels", async () => {
    const { page, said } = await open(path, { colorScheme: "light" });
    await settle(page);
    const expected = kind === "page that is not there" ? [expect.stringContaining("404")] : [];
    await expect.poll(() => said).toEqual(expected);
    await page.evaluate(axe);
    expect(await violationsOf(page, EVERY)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await settle(page);
    expect(await violationsOf(page, COLOURS)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  test("is whole without JavaScript", async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator("h1").innerText()).not.toBe("");
    expect(await page.locator("header.site nav a").count()).toBe(4);
    await page.context().close();
  });
});

describe("reading", () => {
  test("no way from page to page says anything on the console", async () => {
    const { page, said } = await open("/");
    const go = async (path: string, step: () => Promise<unknown>) => {
      await step();
      await page.waitForURL((url) => url.pathname !== "/search/" && url.pathname.includes(path));
      await page.evaluate(() => new Promise(requestAnimationFrame));
    };
    const ask = async () => {
      await page.keyboard.press("/");
      await page.locator("dialog input").fill("stateful");
      await page.locator("dialog [role=option]").first().waitFor();
    };
    await ask();
    await go("/notes/", () => page.keyboard.press("Enter"));
    await go("/tags/", () => page.locator("header.site").getByText("Tags").click());
    await ask();
    await go("/notes/", () => page.locator("dialog [role=option]").first().click());
    await page.goto(`${site.origin}/search/?q=stateful`);
    await page.locator("main [role=option]").first().waitFor();
    await page.locator("main [data-search-input]").focus();
    await go("/notes/", () => page.keyboard.press("Enter"));
    await go("/rss.xml", () => page.locator("footer.site").getByText("RSS").click());
    await go("/notes/", () => page.goBack());
    await go("/rss.xml", () => page.goForward());
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("the theme is followed, chosen, and kept on the next page before its first paint", async () => {
    const { page } = await open("/", { colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    const button = page.getByRole("button", { name: /^Theme/ });
    await button.click();
    await expect.poll(paper).not.toBe(dark);
    const light = await paper();
    // The script that brings the button to life is kept away: what the next page shows, it shows by itself.
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(site.origin + SEED);
    await expect.poll(paper).toBe(light);
    await page.context().close();
  });

  test("the table of contents marks the section being read", async () => {
    const { page } = await open(SEED);
    await settle(page);
    const current = page.locator(".contents [aria-current]");
    await page.locator("#core-idea").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => current.allInnerTexts()).toEqual(["Core idea"]);
    await page.locator("#diagram").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => current.allInnerTexts()).not.toEqual(["Core idea"]);
    await page.context().close();
  });

  test("by keyboard: the first Tab skips to the text, headings and links are reached in order", async () => {
    const { page } = await open(SEED);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === "#:main");
    // The focus leaves the link a frame after the address has changed; before, Tab would go on from the link.
    await page.waitForFunction(() => document.activeElement === document.body);
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.context().close();
  });

  test("backlinks show the sentence that links", async () => {
    const { page } = await open("/notes/20261122-idempotency/", { javaScriptEnabled: false });
    const backlinks = page.locator(".backlinks");
    await expect.poll(() => backlinks.innerText()).toContain("Horizontal Scaling");
    expect(await backlinks.locator("p b").first().innerText()).not.toBe("");
    await page.context().close();
  });

  test("code is copied as it was written", async () => {
    const { page } = await open("/notes/20261122-load-balancing/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const figure = page.locator("figure.code").first();
    // The button says so for two seconds: the page's clock stands still, or a slow machine would not see it.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await figure.hover();
    await figure.getByRole("button", { name: "Copy" }).click();
    await figure.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await figure.locator("code").evaluate((code) => code.textContent));
    await page.context().close();
  });

  test("a wide screen shows footnotes beside the line, a narrow one and paper at the end", async () => {
    const { page } = await open("/notes/20261122-load-balancing/");
    const shown = async () => [
      await page.locator(".prose > .sidenote").first().isVisible(),
      await page.locator(".prose > .footnotes").isVisible(),
    ];
    await expect.poll(shown).toEqual([true, false]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(shown).toEqual([false, true]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(shown).toEqual([true, false]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect.poll(shown).toEqual([false, true]);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    await page.context().close();
  });

  test.each(Object.entries(PAGES).filter(([, path]) => path !== "/nothing/"))(
    "%s asks for what npm run sizes counts, and for nothing else by itself",
    async (kind, path) => {
      const page = await (await browser.newContext()).newPage();
      const asked = new Set<string>();
      page.on("request", (request) => asked.add(new URL(request.url()).pathname.slice(1)));
      await page.goto(site.origin + path, { waitUntil: "networkidle" });
      await settle(page);
      const file = `${path.slice(1)}index.html`;
      const { fonts, ...counted } = askedFiles(built, file, "/");
      asked.delete(path.slice(1));
      const others = asked.difference(new Set(Object.values(counted).flat()));
      expect(new Set(Object.values(counted).flat()).difference(asked)).toEqual(new Set());
      // The search page opens its index, with what reads it.
      const byItself = kind === "search" ? /^(?:pagefind\/.*|_astro\/.*\.(?:js|css))$/ : /^$/;
      expect([...others].filter((other) => !fonts.includes(other) && !byItself.test(other))).toEqual([]);
      expect([...others].filter((other) => fonts.includes(other)).length).toBeGreaterThan(0);
      await page.context().close();
    },
  );

  test("a diagram is there without JavaScript, with its words and its source, and no dead button", async () => {
    const { page } = await open(SEED, { javaScriptEnabled: false });
    const diagram = page.locator("live-diagram");
    expect(await diagram.locator("svg.diagram text").first().isVisible()).toBe(true);
    await diagram.getByText("In words").click();
    expect(await diagram.locator(".diagram-words p").first().innerText()).toContain("Server A");
    expect(
      await diagram.locator("button").evaluateAll((all) => all.filter((each) => each.checkVisibility())),
    ).toEqual([]);
    await page.context().close();
  });

  test("nothing moves while the page loads", async () => {
    const { page } = await open(SEED);
    await settle(page);
    const shift = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: "layout-shift", buffered: true });
      return observer
        .takeRecords()
        .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
    });
    expect(shift).toBeLessThan(0.0005);
    await page.context().close();
  });
});
