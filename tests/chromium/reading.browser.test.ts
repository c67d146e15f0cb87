import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSitePages, openBuiltSite, settle } from "../built-site-pages.ts";

// How the site's pages are read: by keyboard, by mouse, without JavaScript, on paper.

const SEED = "/notes/20251223-stateful-vs-stateless/";

let site: BuiltSitePages;
beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => site?.close());

test("no way from page to page says anything on the console", async () => {
  const { page, said } = await site.open("/");
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
  const { page } = await site.open("/", { colorScheme: "dark" });
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
  const { page } = await site.open(SEED);
  await settle(page);
  const current = page.locator(".contents [aria-current]");
  await page.locator("#core-idea").evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => current.allInnerTexts()).toEqual(["Core idea"]);
  await page.locator("#diagram").evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => current.allInnerTexts()).not.toEqual(["Core idea"]);
  await page.context().close();
});

test("by keyboard: the first Tab skips to the text, headings and links are reached in order", async () => {
  const { page } = await site.open(SEED);
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
  const { page } = await site.open("/notes/20261122-idempotency/", { javaScriptEnabled: false });
  const backlinks = page.locator(".backlinks");
  await expect.poll(() => backlinks.innerText()).toContain("Horizontal Scaling");
  expect(await backlinks.locator("p b").first().innerText()).not.toBe("");
  await page.context().close();
});

test("code is copied as it was written", async () => {
  const { page } = await site.open("/notes/20261122-load-balancing/");
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
  const { page } = await site.open("/notes/20261122-load-balancing/");
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

test("a diagram is there without JavaScript, with its words and its source, and no dead button", async () => {
  const { page } = await site.open(SEED, { javaScriptEnabled: false });
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
  const { page } = await site.open(SEED);
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
