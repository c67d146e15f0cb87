import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findFirefox } from "../engines/find-firefox.ts";
import { withEngine } from "../engines/with-engine.ts";
import { serve } from "../serve.ts";
import { launchFirefox } from "./launch-firefox.ts";

const SEED = "/notes/20251223-stateful-vs-stateless/";
const EXAMPLE = "/examples/in-memory-sessions/";
const EXAMPLES = "content/examples";
const DIAGRAM = 'live-diagram[data-follows~="request-handling"]';
const FOLLOWED = 'run-example[name="request-handling"]';

interface Recorded {
  readonly hash: string;
  readonly output: readonly string[];
}
const recorded = (name: string): Recorded => JSON.parse(readFileSync(`${EXAMPLES}/${name}.run.json`, "utf8"));
const NAMES = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith(".run.json"))
  .map((file) => file.slice(0, -".run.json".length));

/** In a page of an example: brings another page's example here, without the build's own hash, runs it, and gives what came of it. */
async function played(path: string) {
  const request = new XMLHttpRequest();
  request.open("GET", path);
  request.responseType = "document";
  await new Promise((ended) => {
    request.onloadend = ended;
    request.send();
  });
  const example = request.responseXML?.querySelector<HTMLElement>("run-example");
  if (!example) throw new Error(`There is no example at ${path}.`);
  delete example.dataset.hash;
  document.querySelector("run-example")?.replaceWith(example);
  await new Promise<void>((ended) => {
    const isOver = () => /done|failed/.test(example.dataset.state ?? "");
    new MutationObserver(() => isOver() && ended()).observe(example, { attributes: true });
    example.querySelector<HTMLButtonElement>("[data-action=run]")?.click();
  });
  const { state, hash } = example.dataset;
  return { state, hash, output: example.querySelector(".output pre")?.textContent };
}

withEngine("Firefox", findFirefox(), (firefox) => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let said: string[];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchFirefox(firefox), serve("dist")]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function newPage(): Promise<void> {
    const context = await browser.createBrowserContext();
    page = await context.newPage();
    said = [];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(String(error)));
  }

  const open = (path: string) => page.goto(site.origin + path);
  const text = (selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
  const attribute = (selector: string, name: string) =>
    page.$eval(selector, (element, wanted) => element.getAttribute(wanted), name);
  const press = (selector: string) => page.locator(selector).click();
  const button = (example: string, action: string) => `${example} [data-action=${action}]`;

  /** Runs an example, from which the build's own hash was taken away, and waits for its end. */
  async function run(example: string): Promise<void> {
    await page.$eval(example, (element) => element.removeAttribute("data-hash"));
    await press(button(example, "run"));
    await expect.poll(() => attribute(example, "data-state")).toMatch(/done|failed/);
  }

  /** Pastes the clipboard into a field of the test's own, and gives what came. */
  async function pasted(): Promise<string> {
    await page.evaluate(() => {
      const field = document.createElement("textarea");
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    const value = () => page.$eval("body > textarea", (field) => field.value);
    await expect.poll(value).not.toBe("");
    return value();
  }

  describe("a reader", () => {
    beforeEach(newPage);
    afterEach(async () => {
      expect(said).toEqual([]);
      await page.browserContext().close();
    });

    test("edits a program, which then prints and hashes otherwise, and has it back", async () => {
      const example = "run-example";
      const { hash, output } = recorded("in-memory-sessions");
      await open(EXAMPLE);
      await press(button(example, "edit"));
      await page.waitForSelector(`${example} >>> .cm-content:focus`);
      await page.keyboard.type('console.log("typed" as string);\n');
      await run(example);
      expect(await text(`${example} .output pre`)).toBe(["typed", ...output].join("\n"));
      expect(await attribute(example, "data-hash")).not.toBe(hash);
      expect(await text(`${example} .compared`)).toContain("an edit");
      await press(button(example, "reset"));
      await run(example);
      expect(await attribute(example, "data-hash")).toBe(hash);
    });

    test("has the diagram follow a run, kills a server in it, and sees its memory lost", async () => {
      const words = () => text(`${DIAGRAM} .follow-words`);
      await open(SEED);
      await press(button(DIAGRAM, "watch"));
      await press(`${DIAGRAM} ::-p-aria([name="Pause"][role="button"])`);
      await page.focus(`${DIAGRAM} input[type=range]`);
      await page.keyboard.press("Home");
      expect(await words()).toMatch(/^The run begins/);
      for (let step = 0; step < 20 && !/keeps “ana: tea”/.test((await words()) ?? ""); step++)
        await page.keyboard.press("ArrowRight");
      expect(await text(`${DIAGRAM} .follow-token:not([display])`)).toContain("ana: tea");
      await page.$eval(`${DIAGRAM} [data-target="Stateful/Server A"]`, (server) =>
        (server as SVGElement).focus(),
      );
      await page.keyboard.press("Enter");
      await expect.poll(() => text(":focus")).toMatch(/^Kill Server A at/);
      await page.keyboard.press("Enter");
      await expect.poll(() => text(`${DIAGRAM} .follow-run`)).toContain("Stateful/Server A killed");
      expect(await words()).toMatch(/Server A is killed/);
      expect(await attribute(`${DIAGRAM} [data-node="Stateful/Server A"]`, "data-life")).toBe("down");
      expect(await text(`${FOLLOWED} .compared`)).toContain("it had 1 fault");
    });

    test("finds a note by its words and opens it", async () => {
      await open("/");
      await page.keyboard.press("/");
      await page.waitForSelector("dialog[data-search][open] input:focus");
      await page.keyboard.type("sticky sessions");
      await page.waitForSelector("dialog [role=option][aria-selected=true]");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      expect(new URL(page.url()).pathname).toBe("/notes/20261122-sticky-sessions/");
      expect(await text("h1")).toBe("Sticky Sessions");
    });

    test("copies code, a diagram's source and a link with an edit", async () => {
      const copy = "figure.code > .copy";
      await open("/notes/20261122-load-balancing/");
      const code = await text("figure.code code");
      await press(copy);
      await expect.poll(() => text(copy)).toBe("Copied");
      expect(await pasted()).toBe(code);

      await open(SEED);
      await press(button(DIAGRAM, "copy"));
      await expect.poll(() => text(button(DIAGRAM, "copy"))).toBe("Copied");
      expect(await pasted()).toMatch(/^flowchart/);

      await open(EXAMPLE);
      await press(button("run-example", "edit"));
      await page.waitForSelector("run-example >>> .cm-content:focus");
      await page.keyboard.type("let a;\n");
      await press(button("run-example", "copy"));
      await expect.poll(() => text(button("run-example", "copy"))).toBe("Copied");
      expect(await pasted()).toMatch(/#example:in-memory-sessions&edit=[\w-]+$/);
    });

    test("chooses a theme, which the next page keeps", async () => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const theme = "[data-theme-button]";
      await open("/");
      await press(theme);
      await expect.poll(() => text(theme)).toBe("Theme: light");
      const light = await paper();
      await press(theme);
      await expect.poll(paper).not.toBe(light);
      const dark = await paper();
      await open(SEED);
      expect(await text(theme)).toBe("Theme: dark");
      expect(await paper()).toBe(dark);
    });
  });

  describe("a run gives the recorded output and hash:", () => {
    beforeAll(async () => {
      await newPage();
      await open(EXAMPLE);
    });
    afterAll(() => page.browserContext().close());

    test.each(NAMES)("%s", async (name) => {
      const { hash, output } = recorded(name);
      const outcome = await page.evaluate(played, `/examples/${name}/`);
      expect(outcome).toEqual({ state: "done", hash, output: output.join("\n") });
      expect(said).toEqual([]);
    });
  });
});
