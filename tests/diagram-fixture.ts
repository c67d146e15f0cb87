import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { openRenderQueue } from "../src/diagrams/draw/render-queue.ts";
import { builtFrame } from "../src/diagrams/frame/bundle.ts";
import { diagramHtml } from "../src/diagrams/page/html.ts";
import { CONTENT_SECURITY_POLICY } from "../src/site/publish/csp.ts";
import { launch } from "./find-browser.ts";
import { serve } from "./serve.ts";

const BASE = "/repo/";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A page with diagrams, opened. */
export interface OpenPage {
  readonly page: Page;
  /** What it says in the console, and what its policy forbids. */
  readonly said: string[];
  /** The paths that it asks for. */
  readonly fetched: string[];
}

interface OpenOptions extends BrowserContextOptions {
  /** The part of the address after `#`, with it. */
  readonly hash?: string;
  /** The examples that each diagram follows. */
  readonly follows?: readonly string[];
  /** Addresses that cannot be had. */
  readonly blocked?: RegExp;
}

/** A site of one note with diagrams, below a base path, under the policy of every page. */
export interface DiagramSite {
  readonly dir: string;
  /** Opens a note with these diagrams, drawn as at build; each stands between two paragraphs. */
  open(sources: readonly string[], options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Builds the site as the real one is built, but for Astro; serves it and starts a browser. */
export async function openDiagramSite(): Promise<DiagramSite> {
  const dir = mkdtempSync(join(tmpdir(), "diagrams-"));
  cpSync(await builtFrame(), join(dir, "mermaid-frame"), { recursive: true });
  await bundlePage(dir);
  const renderQueue = openRenderQueue();
  const site = await serve(dir, BASE);
  const browser = await launch();
  const url = `${site.origin}${BASE}`;
  return {
    dir,
    async open(sources, options = {}) {
      const diagrams = sources.map(async (source, index) =>
        diagramHtml(source, await renderQueue.draw(source), {
          id: `diagram-${index + 1}`,
          frameHref: `${BASE}mermaid-frame/index.html`,
          follows: options.follows ?? [],
          linkHref: () => undefined,
        }),
      );
      writeFileSync(join(dir, "index.html"), noteHtml((await Promise.all(diagrams)).join(TEXT)));
      return openPage(browser, url, options);
    },
    async close() {
      await renderQueue.close();
      await browser.close();
      await site.close();
      rmSync(dir, { recursive: true });
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  { hash = "", blocked, follows: _, ...options }: OpenOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  const page = await context.newPage();
  if (blocked) await page.route(blocked, (route) => route.abort());
  const said: string[] = [];
  const fetched: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => fetched.push(request.url().replace(url, "")));
  await page.addInitScript(watchPage);
  await page.goto(url + hash);
  return { page, said, fetched };
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
export const shiftsOf = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: () => number[] }).shifts();
  });

/** The rules that axe finds broken on the page as it is now. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Past the page's Trusted Types axe is let in only from outside of it.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

async function bundlePage(dir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    root: join(import.meta.dirname, ".."),
    base: BASE,
    logLevel: "warn",
    build: {
      outDir: dir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { page: "tests/diagram-page.ts" },
        output: { entryFileNames: "[name].js", assetFileNames: "assets/[name][extname]" },
      },
    },
  });
}

const TEXT =
  "<p>Text between two diagrams, as long as a sentence or two of a note are, so that something can be moved.</p>";

const noteHtml = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Diagrams</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"><link rel="icon" href="data:,">
<link rel="preload" href="${BASE}assets/inter.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${BASE}assets/page.css"><script type="module" src="${BASE}page.js"></script></head>
<body><main class="note"><article><h1>Diagrams</h1><div class="prose">${TEXT}${body}${TEXT}</div></article></main></body></html>`;
