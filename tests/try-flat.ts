import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KINDS } from "../src/diagrams/draw/testing-kinds.ts";
import { comparePictures } from "./compare-pictures.ts";
import { launch } from "./find-browser.ts";
import type { FlatTwins } from "./flat-twins.ts";

const ROOT = join(import.meta.dirname, "..");
const FONT = readFileSync(join(ROOT, "src/fonts/inter.woff2"));
const SHEET = [
  `@font-face { font-family: Inter; src: url(/inter.woff2); font-weight: 100 900; }`,
  readFileSync(join(ROOT, "src/styles/tokens.css"), "utf8"),
  `body { margin: 8px; background: var(--paper); color: var(--ink); font-family: Inter; } svg { display: block; }`,
].join("\n");
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'";
const SCHEMES = ["light", "dark"] as const;

/**
 * Where a drawing is meant to look better than Mermaid's: pale letters on pale boxes and black lines by
 * night.
 */
const BETTER = /^(c4|cynefin|eventmodeling|packet|railroad\w*|treeView) dark$/;
/** Bands that Mermaid multiplies with what is behind them; by night they are black. */
const BLENDED = /^sankey/;

/** The part of a drawing that may differ: a few letters that begin in another row of pixels. */
const MOST = 0.005;

let browser: Browser;
let bare: Page;
let strict: Page;
let worker: Worker;
let body = "";
const refused: string[] = [];

beforeAll(async () => {
  worker = new Worker(new URL("./flat-twins.ts", import.meta.url));
  browser = await launch();
  bare = await newPage({});
  strict = await newPage({ "content-security-policy": POLICY });
});

afterAll(async () => {
  await browser?.close();
  await worker?.terminate();
});

async function newPage(headers: Record<string, string>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  page.on("console", (message) => {
    if (/content security policy|refused/i.test(message.text())) refused.push(message.text());
  });
  await page.route("**/*", (route: Route) => {
    const { hostname, pathname, searchParams } = new URL(route.request().url());
    if (hostname !== "diagrams.test") return refuse(route);
    if (pathname === "/inter.woff2") return route.fulfill({ contentType: "font/woff2", body: FONT });
    if (pathname === "/site.css") return route.fulfill({ contentType: "text/css", body: SHEET });
    const scheme = searchParams.get("scheme") ?? "";
    const html = `<!doctype html><html data-theme="${scheme}"><link rel="stylesheet" href="/site.css"><body>${body}`;
    return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html });
  });
  return page;
}

function refuse(route: Route): Promise<void> {
  refused.push(`fetches ${route.request().url()}`);
  return route.abort();
}

async function picture(page: Page, svg: string, scheme: string): Promise<Buffer> {
  body = svg;
  await page.goto(`http://diagrams.test/?scheme=${scheme}`);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ fullPage: true });
}

async function twinsOf(source: string): Promise<FlatTwins> {
  worker.postMessage(source);
  const [twins] = (await once(worker, "message")) as [FlatTwins];
  return twins;
}

/** Mermaid's drawing at the size of the flat one. */
const sized = (svg: string, { width, height }: FlatTwins) =>
  svg.replace(/<svg[^>]*>/, (tag) =>
    tag.replace(/ width="[^"]*"/, "").replace(" ", ` width="${width}" height="${height}" `),
  );

/**
 * Tries that a flat drawing looks as Mermaid's own does, in both schemes, on a page that allows no style but
 * the site's sheets.
 */
export function tryFlat(kinds: typeof KINDS): void {
  describe.each(kinds)("$kind", ({ kind, source }) => {
    test("looks as Mermaid draws it, without a style sheet of its own", async () => {
      const twins = await twinsOf(source);
      for (const scheme of SCHEMES) {
        const original = await picture(bare, sized(twins[scheme], twins), scheme);
        const flat = await picture(strict, twins.flat, scheme);
        if (BETTER.test(`${kind} ${scheme}`) || BLENDED.test(kind)) continue;
        const different = await comparePictures(bare, original, flat);
        expect(different / (twins.width * twins.height), scheme).toBeLessThan(MOST);
      }
      expect(refused).toEqual([]);
    });
  });
}
