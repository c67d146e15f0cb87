import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { builtFrame } from "../src/diagrams/frame/bundle.ts";
import { PALETTES } from "../src/diagrams/palette.ts";
import { diagramHtml } from "../src/diagrams/placeholder.ts";
import { CONTENT_SECURITY_POLICY } from "../src/site/csp.ts";
import { launch } from "./find-browser.ts";
import { serve } from "./serve.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BASE = "/repo/";
const ROOT = join(import.meta.dirname, "..");
const dir = mkdtempSync(join(tmpdir(), "mermaid-frame-"));

const FLOWCHART =
  "flowchart LR\n  accTitle: Who asks whom\n  C[Client] --> A[Server A] --> M[(In-Memory State)]";
const SEQUENCE = "sequenceDiagram\n  Client->>Server A: GET /cart\n  Server A-->>Client: 200";
const CLASSES = "classDiagram\n  Store <|-- Cache\n  class Store {\n    +get(key) string\n  }";
const STATES = "stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : request\n  Busy --> Idle : done";
const INVALID = "%% first\nflowchart TD\n  A --> B\n  B --> [oops\n";
const HOSTILE = `flowchart TD
  A["<img src=x onerror=parent.postMessage(1)> 'single' and #quot;double#quot;"] --> B["<script>alert(1)</script>"]
  click A "javascript:alert(1)"
  click B href "https://elsewhere.example/" _self`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
let said: string[];
let fetched: string[];

beforeAll(async () => {
  cpSync(await builtFrame(), join(dir, "mermaid-frame"), { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    root: ROOT,
    base: BASE,
    logLevel: "warn",
    build: {
      outDir: dir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, "src/browser/live-diagram.ts"),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  const styles = ["tokens", "diagram"].map((name) =>
    readFileSync(join(ROOT, `src/styles/${name}.css`), "utf8"),
  );
  const own =
    "body { margin: 1rem auto; max-width: 37rem; background: var(--paper); color: var(--ink) } .far { height: 3000px }";
  writeFileSync(join(dir, "style.css"), [...styles, own].join("\n"));
  site = await serve(dir, BASE);
  browser = await launch();
});

afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(dir, { recursive: true });
});

const diagram = (source: string) => diagramHtml(source, { frameHref: `${BASE}mermaid-frame/index.html` });

async function open(body: string, options: BrowserContextOptions = {}): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title>
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
    <link rel="stylesheet" href="${BASE}style.css"><script type="module" src="${BASE}live-diagram.js"></script></head>
    <body><main><h1>Diagrams</h1><a href="#">before</a>${body}<a href="#">after</a></main></body></html>`;
  writeFileSync(join(dir, "index.html"), html);
  said = [];
  fetched = [];
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...options });
  page = await context.newPage();
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname.slice(BASE.length)));
  await page.addInitScript(watchPage);
  await page.goto(`${site.origin}${BASE}`);
}

/** Runs in the page and in each frame: what shifts, and what a policy forbids. */
function watchPage() {
  const shifts: number[] = [];
  const take = (entries: PerformanceEntryList) => {
    for (const entry of entries) shifts.push((entry as unknown as { value: number }).value);
    return shifts;
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  Object.assign(globalThis, { shifts: () => take(observer.takeRecords()) });
  addEventListener("securitypolicyviolation", (event) => console.error("forbidden", event.violatedDirective));
}

/** What has shifted so far, up to the frame that shows what is there now. */
const shifts = () =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: () => number[] }).shifts();
  });
const states = () =>
  page.$$eval("live-diagram", (all) => all.map((each) => (each as HTMLElement).dataset.state));
const settled = () =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>("live-diagram")].every(({ dataset }) =>
      /drawn|failed/.test(dataset.state ?? ""),
    ),
  );

async function frameOf(index: number): Promise<Frame> {
  const frame = await (await page.locator("iframe").nth(index).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no frame ${index}.`);
  return frame;
}

test("draws every kind, in the site's font, without a word in the console and without a shift", async () => {
  await open([FLOWCHART, SEQUENCE, CLASSES, STATES].map(diagram).join("<p>Text between.</p>"));
  await settled();
  expect(await states()).toEqual(["drawn", "drawn", "drawn", "drawn"]);
  const words = ["In-Memory State", "GET /cart", "+get(key)", "Busy"];
  for (const [index, word] of words.entries()) {
    const frame = await frameOf(index);
    const drawing = await frame.$eval(".drawing.light", (svg) => ({
      text: svg.textContent,
      font: getComputedStyle(svg).fontFamily,
      box: svg.getBoundingClientRect().toJSON() as DOMRect,
      inFrame: innerWidth,
    }));
    expect(drawing.text).toContain(word);
    expect(drawing.font).toMatch(/^Inter/);
    expect(await frame.evaluate(() => document.fonts.check("14px Inter") && document.fonts.size)).toBe(1);
    expect(drawing.box.left).toBeGreaterThanOrEqual(0);
    expect(drawing.box.right).toBeLessThanOrEqual(drawing.inFrame);
  }
  expect(await page.locator("iframe").first().getAttribute("title")).toBe("Flowchart: Who asks whom");
  expect(await shifts()).toEqual([]);
  expect(said).toEqual([]);
});

test("shows an invalid diagram's source, what is wrong and where, and draws the others", async () => {
  await open(diagram(INVALID) + diagram(FLOWCHART));
  await settled();
  expect(await states()).toEqual(["failed", "drawn"]);
  const failed = page.locator("live-diagram").first();
  expect(await failed.locator(".diagram-reason").textContent()).toBe(
    "This diagram cannot be drawn. Parse error on line 4.",
  );
  expect(await failed.locator("mark").textContent()).toBe("  B --> [oops");
  expect(await failed.locator("code").textContent()).toBe(INVALID.trimEnd());
  expect(await failed.locator("pre").isVisible()).toBe(true);
  expect(await shifts()).toEqual([]);
  expect(said).toEqual([]);
});

test("keeps HTML, scripts and links of a diagram inert", async () => {
  await open(diagram(HOSTILE));
  await settled();
  expect(await states()).toEqual(["drawn"]);
  const frame = await frameOf(0);
  expect(await frame.$$eval("img, .drawing script, .drawing foreignObject", (all) => all.length)).toBe(0);
  expect(
    await frame.$$eval("a", (all) =>
      all.flatMap((a) => a.getAttributeNames()).filter((name) => /href/.test(name)),
    ),
  ).toEqual([]);
  expect(await frame.evaluate(() => origin)).toBe("null");
  const words = await frame.$eval(".drawing .node .label", (label) =>
    label.textContent.replaceAll(/\s/g, ""),
  );
  expect(words).toContain(`'single'and"double"`);
  await page.locator("iframe").click({ force: true });
  expect(fetched.filter((path) => path.endsWith("/x"))).toEqual([]);
  expect(page.url()).toBe(`${site.origin}${BASE}`);
  // While Mermaid cleans a label, the frame's policy refuses the handler in it, and says so.
  expect(said.filter((line) => !/inline event handler|script-src-attr/.test(line))).toEqual([]);
});

test("follows the page's theme and the system's at once, and prints light", async () => {
  await open(diagram(FLOWCHART), { colorScheme: "dark" });
  await settled();
  const frame = await frameOf(0);
  await frame.waitForSelector(".drawing.light", { state: "attached" });
  const look = () =>
    frame.evaluate(() => {
      const shown = [...document.querySelectorAll(".drawing")].filter(
        (svg) => getComputedStyle(svg).display !== "none",
      );
      const [label] = document.querySelectorAll(
        `.${shown[0]?.classList.contains("dark") ? "dark" : "light"} .node text`,
      );
      return { count: shown.length, ink: label && getComputedStyle(label).fill };
    });
  const expected = (scheme: "light" | "dark") => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(PALETTES[scheme].ink.slice(at, at + 2), 16));
    return { count: 1, ink: `rgb(${r}, ${g}, ${b})` };
  };
  const chosen = (scheme: "light" | "dark") =>
    page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, scheme);
  await expect.poll(look).toEqual(expected("dark"));
  await chosen("light");
  await expect.poll(look).toEqual(expected("light"));
  await chosen("dark");
  await expect.poll(look).toEqual(expected("dark"));
  await page.emulateMedia({ media: "print" });
  await expect.poll(look).toEqual(expected("light"));
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await expect.poll(look).toEqual(expected("dark"));
  await page.evaluate(() => delete document.documentElement.dataset.theme);
  await expect.poll(look).toEqual(expected("light"));
  expect(await shifts()).toEqual([]);
  expect(said).toEqual([]);
});

test("loads nothing before a diagram nears the screen, then no more than its kind needs, and each part once", async () => {
  await open(`<div class="far"></div>${diagram(FLOWCHART)}${diagram(FLOWCHART)}`);
  // Observers are told in the order in which they were made: when this one is, the page's own has been.
  await page
    .locator("live-diagram")
    .last()
    .evaluate((element) => new Promise((told) => new IntersectionObserver(told).observe(element)));
  expect(fetched.filter((path) => /mermaid-frame|woff2/.test(path))).toEqual([]);
  expect(await states()).toEqual(["waiting", "waiting"]);
  await page.locator("live-diagram").first().scrollIntoViewIfNeeded();
  await settled();
  const scripts = fetched.filter((path) => /mermaid-frame\/.*\.js/.test(path));
  expect(new Set(scripts).size).toBe(scripts.length);
  expect(scripts.filter((path) => /sequence|class|state|elk|katex/i.test(path))).toEqual([]);
  const weigh = (path: string) => gzipSync(readFileSync(join(dir, path)), { level: 9 }).length / 1000;
  expect([...scripts, "mermaid-frame/index.html"].reduce((sum, path) => sum + weigh(path), 0)).toBeLessThan(
    230,
  );
  expect(fetched.filter((path) => path.endsWith(".woff2"))).toHaveLength(1);
  expect(await shifts()).toEqual([]);
});

test("gives a drawing that nobody sees yet its exact room, on a phone too", async () => {
  await open(`<p>Text.</p>${diagram(STATES)}`.repeat(6), { viewport: { width: 390, height: 700 } });
  const third = page.locator("live-diagram").nth(2);
  await expect.poll(() => third.getAttribute("data-state")).toBe("drawn");
  expect((await third.boundingBox())?.y).toBeGreaterThan(700);
  const frame = await frameOf(2);
  const height = await frame.$eval(".drawing", (svg) => (svg as SVGSVGElement).viewBox.baseVal.height);
  expect(await third.locator(".diagram-space").getAttribute("height")).toBe(`${Math.ceil(height)}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await shifts()).toEqual([]);
});

test("shows the source without JavaScript", async () => {
  await open(diagram(FLOWCHART), { javaScriptEnabled: false });
  expect(await page.locator("code").isVisible()).toBe(true);
  expect(await page.locator(".diagram-box").isVisible()).toBe(false);
});

test("stays on the source, and says so, when a part cannot be loaded or the frame does not answer", async () => {
  await open(diagram(FLOWCHART));
  await page.context().route("**/core-*.js", (route) => route.abort());
  await page.reload();
  await settled();
  expect(await page.locator(".diagram-reason").textContent()).toBe(
    "This diagram cannot be drawn. A part of the drawing program could not be loaded.",
  );
  await page
    .context()
    .route("**/mermaid-frame/index.html", (route) => route.fulfill({ status: 404, body: "" }));
  await page.clock.install();
  await page.reload();
  await page.waitForSelector("[data-state=loading]");
  await page.clock.fastForward(20_000);
  await settled();
  expect(await page.locator(".diagram-reason").textContent()).toBe(
    "This diagram cannot be drawn. The frame that draws did not answer.",
  );
  expect(await page.locator("iframe").count()).toBe(0);
  expect(await page.locator("code").isVisible()).toBe(true);
});

test("lets the keyboard pass the frame, keeps the source at hand, and satisfies axe", async () => {
  await open(diagram(FLOWCHART));
  await settled();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Tab");
  await expect.poll(focused).toBe("before");
  await page.keyboard.press("Tab");
  await expect.poll(focused).toBe("Source");
  await page.keyboard.press("Enter");
  await page.locator("code").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("code").waitFor({ state: "hidden" });
  await page.keyboard.press("Tab");
  await expect.poll(focused).toBe("after");
  // axe reaches into the page past Trusted Types only from outside.
  const checker = await browser.newContext({ bypassCSP: true });
  const checked = await checker.newPage();
  await checked.goto(page.url());
  await checked.waitForSelector("[data-state=drawn]");
  await checked.evaluate(axe);
  const { violations } = await checked.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run(),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
  await checker.close();
});

test("is bundled the same each time, in parts of which none is huge", async () => {
  const again = join(dir, "again");
  const { compileFrame } = await import("../src/diagrams/frame/compile.ts");
  const files = await compileFrame();
  cpSync(await builtFrame(), again, { recursive: true });
  expect(readdirSync(again).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, text } of files) {
    expect(readFileSync(join(again, name), "utf8"), name).toBe(text);
    expect(gzipSync(text).length, name).toBeLessThan(170_000);
  }
});
