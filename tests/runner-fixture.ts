import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { compileFrame } from "../src/examples/frame/compile.ts";
import { CONTENT_SECURITY_POLICY } from "../src/site/publish/csp.ts";
import { launch } from "./find-browser.ts";
import type { PageTools, Play, Played } from "./runner-page.ts";
import { serve } from "./serve.ts";

const BASE = "/repo/";
/** Readers are not where the site was built. */
const READER = { timezoneId: "Asia/Tokyo", locale: "de-DE" };

/** A site of one empty page with the runner, below a base path, under the policy of every page. */
export interface RunnerSite {
  readonly browser: Browser;
  /** Its folder. */
  readonly dir: string;
  readonly url: string;
  /** Opens the page anew; the lists get what it and its frames say in the console, and ask for. */
  open(): Promise<{ page: Page; said: string[]; fetched: string[] }>;
  close(): Promise<void>;
}

/** Builds the frame and the runner, serves them and starts a browser. */
export async function openRunnerSite(): Promise<RunnerSite> {
  const dir = mkdtempSync(join(tmpdir(), "runner-"));
  mkdirSync(join(dir, "runner"));
  for (const { name, content } of await compileFrame()) writeFileSync(join(dir, "runner", name), content);
  writeFileSync(join(dir, "page.js"), await bundle("tests/runner-page.ts"));
  writeFileSync(
    join(dir, "index.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>the page's secret</title>
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"><link rel="icon" href="data:,">
    <script type="module" src="${BASE}page.js"></script></head><body></body></html>`,
  );
  const site = await serve(dir, BASE);
  const browser = await launch();
  const url = `${site.origin}${BASE}`;
  return {
    browser,
    dir,
    url,
    async open() {
      const context = await browser.newContext(READER);
      const page = await context.newPage();
      const said: string[] = [];
      const fetched: string[] = [];
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("request", (request) => fetched.push(request.url().replace(url, "")));
      await page.goto(url);
      return { page, said, fetched };
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** A program of the page as one script. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    root: join(import.meta.dirname, ".."),
    logLevel: "warn",
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: "strict" } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output[0].code;
}

/** Runs a program in the page. */
export const play = (page: Page, job: Play | string): Promise<Played> =>
  page.evaluate(
    (each) => (globalThis as unknown as PageTools).play(each),
    typeof job === "string" ? { code: job } : job,
  );

/** Has the page prepare for a run. */
export const warm = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as PageTools).warm());
