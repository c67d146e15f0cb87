import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { oneSite } from "../one-site/one-site.ts";
import { serve } from "../serve.ts";

// What a reader sees who comes near a link to a note, by mouse and by keyboard.

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const START = "/repo/notes/start/";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const { dir } = await oneSite();
  [browser, site] = await Promise.all([launch(), serve(dir, "/repo")]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Opened {
  readonly page: Page;
  /** What the browser complained about. */
  readonly said: string[];
  /** What was fetched for previews: the names of scripts and styles, the addresses of cards. */
  readonly fetched: string[];
  readonly link: (words: string) => Locator;
  readonly card: Locator;
}

async function open(options: BrowserContextOptions = {}, path = START): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const fetched: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const [, name] = /\/(preview\w*)\.[^/]+$/.exec(pathname) ?? [];
    if (name || pathname.endsWith(".json")) fetched.push(name ?? decodeURIComponent(pathname));
  });
  await page.clock.install();
  await page.goto(site.origin + path);
  const link = (words: string) => page.locator(".prose").getByRole("link", { name: words, exact: true });
  return { page, said, fetched, link, card: page.locator(".preview:popover-open") };
}

/** Has time pass in the page, more than a card takes to come or to go. */
const pass = (page: Page) => page.clock.runFor(700);
/** Shows a card and takes it away again: from now on all that shows cards is at hand. */
async function rehearse({ page, link, card, fetched }: Opened): Promise<void> {
  await link("Plain").hover();
  await card.waitFor();
  await away(page);
  await gone(card);
  fetched.length = 0;
}

/** A place without links. */
const away = (page: Page) => page.mouse.move(5, 5);
const linesOf = (card: Locator) =>
  card.locator("p").evaluateAll((all) => all.map((each) => each.textContent));
const gone = (card: Locator) => expect.poll(() => card.count()).toBe(0);

describe("by mouse", () => {
  test("a card is shown after a while, is fetched only then, and goes with the pointer", async () => {
    const { page, said, fetched, link, card } = await open();
    expect(fetched).toEqual([]);
    await link("lease of a lock").hover();
    await card.waitFor();
    expect(await linesOf(card)).toEqual([
      "lease",
      "Lease",
      "A lease is a lock that ends. It has a time. See Start.",
      "lockstime1 example, 2 claims",
    ]);
    expect(fetched.toSorted()).toEqual(["/repo/notes/lease.json", "preview", "previews"]);
    const described = await link("lease of a lock").getAttribute("aria-describedby");
    expect(described).toBe(await card.getAttribute("id"));
    expect(await card.getAttribute("role")).toBe("tooltip");
    await away(page);
    await gone(card);
    expect(await link("lease of a lock").getAttribute("aria-describedby")).toBe(null);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("who only passes sees nothing, and no card is fetched", async () => {
    const opened = await open();
    await rehearse(opened);
    const { page, fetched, link, card } = opened;
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await link("lease of a lock").hover();
    await link("Lease: Cost").hover();
    await away(page);
    await pass(page);
    expect(await card.count()).toBe(0);
    expect(fetched).not.toContainEqual(expect.stringContaining("json"));
    await page.context().close();
  });

  test("the pointer may go onto the card, and stay there", async () => {
    const { page, link, card } = await open();
    await link("lease of a lock").hover();
    await card.waitFor();
    const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
    await page.mouse.move(x + 20, y + 20, { steps: 8 });
    await pass(page);
    expect(await card.count()).toBe(1);
    await away(page);
    await gone(card);
    await page.context().close();
  });

  test("Escape takes it away without moving the pointer; it comes back to who comes back", async () => {
    const { page, link, card } = await open();
    await link("lease of a lock").hover();
    await card.waitFor();
    await page.keyboard.press("Escape");
    await gone(card);
    const { x = 0, y = 0 } = (await link("lease of a lock").boundingBox()) ?? {};
    await page.mouse.move(x + 3, y + 5);
    await pass(page);
    expect(await card.count()).toBe(0);
    await away(page);
    await pass(page);
    await link("lease of a lock").hover();
    await card.waitFor();
    await page.context().close();
  });

  test("from one link to the next, the card follows", async () => {
    const { page, link, card } = await open();
    await link("lease of a lock").hover();
    await card.waitFor();
    await link("Plain").hover();
    await expect.poll(() => linesOf(card)).toEqual(["plain", "Plain", "No more than this: Start."]);
    expect(await page.locator("[aria-describedby=':preview']").count()).toBe(1);
    await page.context().close();
  });

  test("each link leads to its own words", async () => {
    const { page, link, card } = await open();
    for (const [words, lines] of [
      ["Lease: Cost", ["lease", "LeaseCost", "Clocks that agree.", "lockstime1 example, 2 claims"]],
      ["marked block", ["lease", "Lease", "What is marked.", "lockstime1 example, 2 claims"]],
      ["below", ["start", "StartBelow", "What stands below.", "x"]],
      ["状態", ["状態", "状態", "状態はどこにあるか。Start"]],
    ] as const) {
      await link(words).hover();
      await expect.poll(() => linesOf(card)).toEqual(lines);
      expect(await card.getAttribute("lang")).toBe(words === "状態" ? "ja" : "en");
    }
    await page.context().close();
  });

  test("what leads to no note shows none", async () => {
    const opened = await open();
    await rehearse(opened);
    const { page, fetched, link, card } = opened;
    for (const words of ["all notes", "out"]) {
      await link(words).hover();
      await pass(page);
      expect(await card.count()).toBe(0);
    }
    expect(fetched).not.toContainEqual(expect.stringContaining("json"));
    await page.context().close();
  });

  test("links beside the text and in lists have it too", async () => {
    const { page, card } = await open();
    await page.locator(".backlinks").getByRole("link", { name: "Plain" }).hover();
    await expect.poll(() => linesOf(card)).toContain("Plain");
    await page.goto(`${site.origin}/repo/notes/`);
    await page.locator(".slips").getByRole("link", { name: "Lease" }).hover();
    await expect.poll(() => linesOf(card)).toContain("Lease");
    await page.context().close();
  });

  test("nodes of a diagram have it, and keep themselves in sight", async () => {
    const { page, said, card } = await open();
    const node = page.locator("svg.diagram a");
    await node.hover();
    await expect.poll(() => linesOf(card)).toContain("Lease");
    const [own, other] = await Promise.all([card.boundingBox(), node.boundingBox()]);
    if (!own || !other) throw new Error("nothing is shown");
    expect(own.y >= other.y + other.height || own.y + own.height <= other.y).toBe(true);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("a card that cannot be had is none, and may be had later", async () => {
    const { page, link, card } = await open();
    await page.route("**/lease.json", (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await link("lease of a lock").hover();
    await failed;
    await pass(page);
    expect(await card.count()).toBe(0);
    await page.unroute("**/lease.json");
    await away(page);
    await link("lease of a lock").hover();
    await card.waitFor();
    await page.context().close();
  });

  test("pressing the link takes the card away, wherever that leads", async () => {
    const { page, link, card } = await open();
    await page.evaluate(() => addEventListener("click", (event) => event.preventDefault()));
    await link("lease of a lock").hover();
    await card.waitFor();
    await link("lease of a lock").click();
    await gone(card);
    await page.context().close();
  });
});

describe("by keyboard", () => {
  const tabTo = async (page: Page, words: string) => {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.textContent)) === words) return;
    }
    throw new Error(`Tab does not reach ${words}`);
  };

  test("the focus shows it, Escape takes it away and leaves the focus, the next link has its own", async () => {
    const { page, said, link, card } = await open();
    await tabTo(page, "lease of a lock");
    await card.waitFor();
    await expect.poll(() => linesOf(card)).toContain("Lease");
    expect(await link("lease of a lock").getAttribute("aria-describedby")).toBe(":preview");
    await page.keyboard.press("Escape");
    await gone(card);
    expect(await link("lease of a lock").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    await expect.poll(() => linesOf(card)).toContain("LeaseCost");
    await tabTo(page, "all notes");
    await gone(card);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("a pointer that leaves does not take away what the focus shows", async () => {
    const { page, link, card } = await open();
    await tabTo(page, "lease of a lock");
    await card.waitFor();
    await link("lease of a lock").hover();
    await away(page);
    await pass(page);
    expect(await card.count()).toBe(1);
    await page.context().close();
  });
});

describe("beside its link", () => {
  test.each([
    [1280, 800],
    [390, 844],
    [320, 256],
  ])("it covers no link and leaves no window of %d by %d", async (width, height) => {
    const { page, card, link } = await open({ viewport: { width, height } });
    for (const [words, at] of [
      ["lease of a lock", "start"],
      ["lease of a lock", "end"],
      ["last lease", "end"],
    ] as const) {
      await link(words).evaluate((each, block) => each.scrollIntoView({ block, behavior: "instant" }), at);
      await link(words).hover();
      await card.waitFor();
      const [own, other] = await Promise.all([card.boundingBox(), link(words).boundingBox()]);
      if (!own || !other) throw new Error("nothing is shown");
      expect(own.y >= other.y + other.height || own.y + own.height <= other.y, `${words} at the ${at}`).toBe(
        true,
      );
      expect(Math.min(own.x, own.y)).toBeGreaterThanOrEqual(0);
      expect(own.x + own.width).toBeLessThanOrEqual(width);
      expect(own.y + own.height).toBeLessThanOrEqual(height + 0.5);
      await page.keyboard.press("Escape");
      await page.mouse.move(1, 1);
      await pass(page);
    }
    await page.context().close();
  });

  test("nothing moves, and the page grows by nothing", async () => {
    const { page, card, link } = await open();
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.evaluate(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift" });
    });
    await link("lease of a lock").hover();
    await card.waitFor();
    await pass(page);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
    expect(await height()).toBe(before);
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing wrong with it, %s", async (colorScheme) => {
    const { page, said, card, link } = await open({ colorScheme, reducedMotion: "reduce" });
    await link("Lease: Cost").hover();
    await card.waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { run } = (
        globalThis as unknown as { axe: { run: (o: unknown) => Promise<{ violations: unknown[] }> } }
      ).axe;
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      return (await run({ runOnly: tags })).violations;
    });
    expect(violations).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["reduce", "0s"],
    ["no-preference", "0.12s"],
  ] as const)("who wants motion to be %s has a card that comes in %s", async (reducedMotion, duration) => {
    const { page, card, link } = await open({ reducedMotion });
    await link("Plain").hover();
    await card.waitFor();
    expect(await card.evaluate((each) => getComputedStyle(each).transitionDuration)).toBe(duration);
    await page.context().close();
  });

  test("paper has none", async () => {
    const { page, card, link } = await open();
    await link("Plain").hover();
    await card.waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".preview").isVisible()).toBe(false);
    await page.context().close();
  });
});

test("a finger goes where it wants, and nothing is fetched for it", async () => {
  const { page, fetched, link } = await open({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await link("lease of a lock").tap();
  await page.waitForURL("**/notes/lease/");
  expect(fetched).toEqual([]);
  await page.context().close();
});
