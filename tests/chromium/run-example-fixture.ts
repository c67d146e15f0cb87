import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { checkExamples } from "../../src/examples/check/check-examples.ts";
import { compileFrame } from "../../src/examples/frame/compile.ts";
import { compile } from "../../src/examples/source/compile.ts";
import { exampleHtml, exampleId, type ShownExample } from "../../src/markdown/example-html.ts";
import { createHighlight } from "../../src/markdown/highlight.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/site/publish/csp.ts";
import { bundlePage } from "../bundle-page.ts";
import { launch } from "../find-browser.ts";
import { serve } from "../serve.ts";
import { BAD, GOOD } from "./run-example-programs.ts";

const BASE = "/repo/";

/** A site of one note with a few examples, below a base path, under the policy of every page. */
export interface ExampleSite {
  readonly browser: Browser;
  readonly dir: string;
  readonly url: string;
  /** Opens the note anew; the lists get what it says in the console, and the paths that it asks for. */
  open(
    options?: BrowserContextOptions,
    hash?: string,
  ): Promise<{ page: Page; said: string[]; fetched: string[] }>;
  close(): Promise<void>;
}

/** Builds the site as the real one is built, but for Astro; serves it and starts a browser. */
export async function openExampleSite(): Promise<ExampleSite> {
  const dir = mkdtempSync(join(tmpdir(), "run-example-"));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  const examples = [...(await goodExamples(dir)), ...badExamples()];
  for (const { name, source, code, run } of examples) {
    write(`examples/${name}.ts`, source);
    write(`examples/${name}.js`, code);
    write(`examples/${name}.run.json`, JSON.stringify(run));
  }
  for (const { name, content } of await compileFrame()) write(`runner/${name}`, content);
  await bundlePage("tests/chromium/run-example-page.ts", dir, BASE);
  write("index.html", await noteHtml(examples));
  const site = await serve(dir, BASE);
  const browser = await launch();
  const url = `${site.origin}${BASE}`;
  return {
    browser,
    dir,
    url,
    async open(options = {}, hash = "") {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const said: string[] = [];
      const fetched: string[] = [];
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("request", (request) => fetched.push(request.url().replace(url, "")));
      await page.goto(url + hash);
      return { page, said, fetched };
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(dir, { recursive: true });
    },
  };
}

async function goodExamples(dir: string): Promise<readonly ShownExample[]> {
  const programs = Object.entries(GOOD).map(([name, source]) => {
    return { name, source, file: `${name}.ts`, linesBefore: 0 };
  });
  const folders = { recordsDir: join(dir, "records"), cacheDir: join(dir, "cache") };
  const { examples, diagnostics } = await checkExamples(programs, { ...folders, record: true });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return examples;
}

const badExamples = (): ShownExample[] =>
  Object.entries(BAD).map(([name, source]) => {
    const [title = "", question = ""] = [...source.matchAll(/^ \* (.+)/gm)].map(([, words]) => words ?? "");
    const claims = [...source.matchAll(/claim\("([^"]+)"/g)].map(({ 1: id = "", index }) => {
      return { id, holds: true, line: source.slice(0, index).split("\n").length };
    });
    const run = { seed: 1, hash: "0".repeat(64), trace: [] };
    return { name, title, question, source, claims, run, linesBefore: 0, code: compile(source) ?? "" };
  });

async function noteHtml(examples: readonly ShownExample[]): Promise<string> {
  const highlight = createHighlight();
  const parts = examples.map(async (example) => {
    const id = exampleId(example.name);
    const link = `<p>A <a href="#${id}" data-claim="sessions/forgotten-elsewhere" data-holds="true">login is forgotten elsewhere</a>, and a <a href="#${id}" data-claim="sessions/login-works" data-holds="true">login works</a>. Text that stands between two examples, as long as a sentence or two of a note are, so that there is something to be moved.</p>`;
    return `${link}${await exampleHtml(example, { id, base: BASE, highlight })}`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sessions</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"><link rel="icon" href="data:,">
<link rel="stylesheet" href="${BASE}assets/page.css"><script type="module" src="${BASE}page.js"></script></head>
<body><main class="note"><article><h1>Sessions</h1><div class="prose">${(await Promise.all(parts)).join("\n")}<p>After the last.</p></div></article></main></body></html>`;
}
