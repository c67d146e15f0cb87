import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { serve } from "../serve.ts";
import { buildFixture, type FixtureNote } from "./search-fixture.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BASE = "/repo";
const SECTIONS = [1, 2, 3].map((n) => `<h2 id="part-${n}">Part ${n}</h2><p>plentiful</p>`).join("");
const NOTES: FixtureNote[] = [
  {
    id: "20251223-stateful",
    title: "Stateful and stateless",
    tags: ["backend", "architecture"],
    body: `<p>A session in memory ties the client to one node.</p>
      <h2 id="definition">Definition</h2><p>A stateful server remembers the session.</p>
      <h2 id="cost">Cost &amp; more</h2><p>A round trip for each &lt;request&gt;.</p>
      <figure data-pagefind-ignore><svg><text>diagramlabel</text></svg><pre>diagramsource</pre></figure>`,
  },
  {
    id: "20261122-idempotency",
    title: "Idempotency",
    tags: ["backend"],
    body: `<p>Doing it twice changes nothing. Set <code>max_retries</code> to three.</p>
      <h2 id="keys">Keys</h2><p>The client sends a key; idempotency makes a retry safe.</p>`,
  },
  {
    id: "20261123-sticky",
    title: "Sticky sessions",
    tags: ["balancing"],
    aliases: ["affinity", "同じ席"],
    called: "the same seat again",
    body: "<p>A balancer hashes the cookie.</p>",
  },
  {
    id: "ja-train",
    title: "新幹線の運行",
    lang: "ja",
    tags: ["状態"],
    body: "<p>新<em>幹</em>線の状態を外に置く。</p>",
  },
  { id: "ja-airport", title: "新しい空港", lang: "ja", body: "<p>新しい線と新しい幹部。新、新、新。</p>" },
  { id: "zh-service", title: "无状态服务", lang: "zh", body: "<p>这是一段简单的测试文本。</p>" },
  ...Array.from({ length: 8 }, (_, n) => ({
    id: `many-${n}`,
    title: `Many ${n}`,
    body: SECTIONS,
  })),
];

let browser: Browser;
let fixture: Awaited<ReturnType<typeof buildFixture>>;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
let said: string[];
let fetched: string[];

beforeAll(async () => {
  [browser, fixture] = await Promise.all([launch(), buildFixture(NOTES, BASE)]);
  site = await serve(fixture.dist, BASE);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await fixture?.remove();
});

async function open(path = "/notes/many-0/", options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  page = await context.newPage();
  said = [];
  fetched = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(site.origin + BASE + path);
}

const dialog = () => page.locator("dialog[data-search]");
const input = () => page.locator("dialog input");
const isOpen = () => page.waitForSelector("dialog[data-search][open]");
const says = (text: string | RegExp, within = "dialog") =>
  page.locator(`${within} [role=status]`).filter({ hasText: text }).waitFor();
const titles = () => page.locator("dialog .found-title").allTextContents();
const active = () => page.locator("dialog [aria-selected=true]").getAttribute("href");

async function ask(query: string, answer: string | RegExp): Promise<void> {
  if (!(await dialog().isVisible())) await page.keyboard.press("/");
  await page.locator("dialog [role=status]").evaluate((status) => status.replaceChildren());
  await input().fill(query);
  await says(answer);
}

describe("the dialog", () => {
  beforeEach(() => open());
  afterEach(async () => {
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("costs the page its entry script alone, under 2 KB gz with the bundler's own part, until somebody comes near", async () => {
    const loaded = fetched.filter((path) => path.endsWith(".js") || path.includes("pagefind"));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((path) => !/\/_astro\/(Base|preload-helper)[\w.-]+\.js$/.test(path))).toEqual([]);
    const size = (path: string) => gzipSync(readFileSync(join(fixture.dist, path.slice(BASE.length)))).length;
    expect(loaded.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(2000);
  });

  test.each(["/", "Control+k", "Meta+k"])(
    "opens by %s, Escape closes it, the focus goes back",
    async (keys) => {
      const link = page.getByRole("link", { name: "Search" });
      await link.focus();
      await page.keyboard.press(keys);
      await isOpen();
      await expect.poll(() => input().evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type("a/b");
      await expect.poll(() => input().inputValue()).toBe("a/b");
      await page.keyboard.press("Escape");
      await dialog().waitFor({ state: "hidden" });
      await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test("opens by the link in the header, closes by its button and by a click beside it", async () => {
    for (const close of [
      () => page.getByRole("button", { name: "Close" }).click(),
      () => page.mouse.click(5, 5),
    ]) {
      await page.getByRole("link", { name: "Search" }).click();
      await isOpen();
      await close();
      await dialog().waitFor({ state: "hidden" });
    }
    expect(page.url()).toBe(`${site.origin}${BASE}/notes/many-0/`);
  });

  test("a slash typed into a field stays there", async () => {
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("textarea")));
    await page.locator("textarea").press("/");
    await expect.poll(() => page.locator("textarea").inputValue()).toBe("/");
    expect(await dialog().isVisible()).toBe(false);
  });

  test("shows notes, their sections and what matches, and is accessible", async () => {
    await ask("session", "2 notes");
    expect(await titles()).toEqual(["Sticky sessions", "Stateful and stateless"]);
    const section = page.locator(".found-section");
    expect(await section.getAttribute("href")).toBe(`${BASE}/notes/20251223-stateful/#definition`);
    expect(await section.locator("mark").allTextContents()).toEqual(["session"]);
    expect(await page.locator(".found-id").allTextContents()).toEqual([
      "20261123-sticky",
      "20251223-stateful",
    ]);
    await ask("request", "1 note");
    expect(await page.locator(".found-section").innerText()).toContain(
      "Cost & more\nA round trip for each <request>.",
    );
    await page.evaluate(axe);
    const broken = await page.evaluate(
      "axe.run('dialog').then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(broken).toEqual([]);
  });

  test("arrows go round the list, Home and End move in the text, Enter follows", async () => {
    await ask("session", "2 notes");
    const hrefs = await page
      .locator("dialog [role=option]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    await expect.poll(active).toBe(hrefs[0]);
    await page.keyboard.press("ArrowUp");
    await expect.poll(active).toBe(hrefs.at(-1));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(active).toBe(hrefs[1]);
    expect(await input().getAttribute("aria-activedescendant")).toBe("search-list-1-0");
    await page.keyboard.press("Home");
    await expect.poll(() => input().evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(0);
    expect(await active()).toBe(hrefs[1]);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${hrefs[1]}`);
  });

  test("Ctrl+Enter opens a new tab", async () => {
    await ask("idempotency", "1 note");
    const opened = page.context().waitForEvent("page");
    // Pressed again where nothing came of it: a busy headless browser loses some of the tabs that a script
    // asks for.
    const press = async () => {
      await page.keyboard.press("Control+Enter");
      return page.context().pages().length;
    };
    await expect.poll(press, { interval: 2_000 }).toBeGreaterThan(1);
    await (await opened).waitForURL("**/notes/20261122-idempotency/");
    expect(await dialog().isVisible()).toBe(true);
  });

  test("Enter goes to what was typed, not to the answer that stood there before", async () => {
    await ask("session", "2 notes");
    await input().fill("idempotency");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/notes/20261122-idempotency/");
  });

  test("a late answer does not replace a newer one", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/words.txt", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("/");
    const asked = page.waitForRequest("**/words.txt");
    await input().fill("idempotancy");
    await asked;
    await ask("session", "2 notes");
    const firsts = await page.locator("dialog [role=listbox]").evaluateHandle((list) => {
      const seen: (string | undefined)[] = [];
      const note = () => seen.push(list.querySelector(".found-title")?.textContent);
      new MutationObserver(note).observe(list, { childList: true });
      return seen;
    });
    release();
    // A third answer needs the same list of words, so it comes after the late one would.
    await ask("memroy", "Showing memory");
    expect(await firsts.jsonValue()).toEqual(["Stateful and stateless"]);
  });

  test("a tag narrows the search, or alone lists its notes", async () => {
    await ask("session", "2 notes");
    await page.locator("dialog select").selectOption({ label: "balancing (1)" });
    await expect.poll(titles).toEqual(["Sticky sessions"]);
    await says("1 note");
    await ask("idempotency", "No note found");
    expect(await page.locator("dialog [data-search-tried]").textContent()).toContain("tag ‘balancing’");
    await input().fill("");
    await page.locator("dialog select").selectOption({ label: "状態 (1)" });
    // Without words the tag from before also has one note, which may still be shown.
    await expect.poll(titles).toEqual(["新幹線の運行"]);
    await says("1 note");
  });

  test("a misspelt word is forgiven, and only then the list of words is fetched", async () => {
    await ask("session", "2 notes");
    await ask("retries", "1 note");
    expect(fetched.filter((path) => path.endsWith("words.txt"))).toEqual([]);
    await ask("idempotancy", "No note has ‘idempotancy’. Showing idempotency. 1 note");
    expect(await page.locator("dialog [role=status] strong").textContent()).toBe("idempotency");
    expect(await titles()).toEqual(["Idempotency"]);
    await ask("kubernetes", "No note found");
    expect(await page.locator("dialog [data-search-tried]").textContent()).toBe(
      "No note has ‘kubernetes’, nor a word like it.",
    );
    expect(await page.getByRole("link", { name: "all tags" }).getAttribute("href")).toBe(`${BASE}/tags/`);
    expect(fetched.filter((path) => path.endsWith("words.txt"))).toHaveLength(1);
  });

  test.each(["many-0", "ja-train"])(
    "Japanese compounds and any piece of Chinese are found exactly, from %s",
    async (id) => {
      await page.goto(`${site.origin}${BASE}/notes/${id}/`);
      await ask("新幹線", "1 note");
      expect(await titles()).toEqual(["新幹線の運行"]);
      expect(await page.locator(".found-excerpt mark").first().textContent()).toBe("新幹線");
      expect(await page.locator(".found").getAttribute("lang")).toBe("ja");
      for (const piece of ["一段", "简单", "段简", "是一段"]) {
        await ask(piece, "1 note");
        expect(await titles()).toEqual(["无状态服务"]);
      }
      await ask("单简", "No note found");
      await ask("retries", "1 note");
    },
  );

  test("navigation, contents, backlinks and diagrams are not found; inline code is", async () => {
    for (const word of ["tableofcontents", "backlinksentence", "diagramlabel", "diagramsource"])
      await ask(word, "No note found");
    await ask("max_retries", "1 note");
  });

  test("a note is found by its other names, misspelt too, and by what others call it", async () => {
    for (const name of ["affinity", "seat", "席"]) {
      await ask(name, "1 note");
      expect(await titles()).toEqual(["Sticky sessions"]);
    }
    await ask("afinity", "Showing affinity. 1 note");
  });

  test("a question is answered without its small words, and by the notes that come nearest", async () => {
    await ask("why is the session in memory?", "1 note");
    expect(await titles()).toEqual(["Stateful and stateless"]);
    await ask("how does a balancer cookie retry", "1 note");
    expect((await titles())[0]).toBe("Sticky sessions");
  });

  test("more notes come when the end of the list comes near", async () => {
    await ask("plentiful", "8 notes");
    expect(await titles()).toHaveLength(6);
    await page.keyboard.press("ArrowUp");
    await expect.poll(titles).toHaveLength(8);
  });

  test("still opens after going to a note and back", async () => {
    await ask("idempotency", "1 note");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/notes/20261122-idempotency/");
    await ask("session", "2 notes");
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
    await page.goBack();
    await page.waitForURL("**/notes/many-0/");
    expect(await dialog().isVisible()).toBe(false);
    await ask("session", "2 notes");
  });

  test("without an index it says what to do, and asks for nothing", async () => {
    await dialog()
      .locator("[data-search-panel]")
      .evaluate((panel) => panel.removeAttribute("data-index"));
    await page.keyboard.press("/");
    await says("npm start");
    expect(fetched.filter((path) => path.includes("pagefind"))).toEqual([]);
  });
});

test("on a phone the dialog is the screen, and a tap follows", async () => {
  await open("/notes/many-0/", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole("link", { name: "Search" }).tap();
  await isOpen();
  await ask("session", "2 notes");
  await expect.poll(() => dialog().boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.locator("dialog .found-section").tap();
  await page.waitForURL("**/notes/20251223-stateful/#definition");
  expect(said).toEqual([]);
  await page.context().close();
});

test("the page /search/ answers what its address asks, and keeps the address", async () => {
  await open("/search/?q=session");
  await says("2 notes", "main");
  await page.locator("main input").fill("idempotency keys");
  await says("1 note", "main");
  await expect.poll(() => new URL(page.url()).search).toBe("?q=idempotency+keys");
  const isFocused = () =>
    page.locator("main input").evaluate((element) => element === document.activeElement);
  await page.locator("main input").blur();
  await expect.poll(isFocused).toBe(false);
  await page.keyboard.press("/");
  await expect.poll(isFocused).toBe(true);
  expect(said).toEqual([]);
  await page.context().close();
});

test("without JavaScript the header's control is a link to a page that says so", async () => {
  await open("/notes/many-0/", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Search" }).click();
  await page.waitForURL("**/search/");
  expect(await page.locator("main noscript").innerText()).toContain("JavaScript");
  expect(await page.locator("main input").isVisible()).toBe(false);
  expect(await page.locator("main noscript a").first().getAttribute("href")).toBe(`${BASE}/notes/`);
  await page.context().close();
});
