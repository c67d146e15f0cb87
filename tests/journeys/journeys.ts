import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serve } from "../serve.ts";
import { button, Reader } from "./reader.ts";

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

/**
 * In a page of an example: brings another page's example here, without the build's own hash, runs it, and
 * gives what came of it.
 */
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

/**
 * Tries in a browser what readers do most, and that every example runs as it ran in the build.
 * @param allowed what a reader has allowed the site, where the browser would ask
 */
export function journeys(launch: () => Promise<Browser>, allowed: readonly string[] = []): void {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let reader: Reader;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve("dist")]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe("a reader", () => {
    beforeEach(async () => {
      reader = await Reader.in(browser, site.origin, allowed);
    });
    afterEach(async () => {
      expect(reader.said).toEqual([]);
      await reader.close();
    });

    test("edits a program, which then prints and hashes otherwise, and has it back", async () => {
      const example = "run-example";
      const { hash, output } = recorded("in-memory-sessions");
      await reader.open(EXAMPLE);
      await reader.press(button(example, "edit"));
      await reader.page.waitForSelector(`${example} >>> .cm-content:focus`);
      await reader.page.keyboard.type('console.log("typed" as string);\n');
      await reader.run(example);
      expect(await reader.text(`${example} .output pre`)).toBe(["typed", ...output].join("\n"));
      expect(await reader.attribute(example, "data-hash")).not.toBe(hash);
      expect(await reader.text(`${example} .compared`)).toContain("an edit");
      await reader.press(button(example, "reset"));
      await reader.run(example);
      expect(await reader.attribute(example, "data-hash")).toBe(hash);
    });

    test("has the diagram follow a run, kills a server in it, and sees its memory lost", async () => {
      const words = () => reader.text(`${DIAGRAM} .follow-words`);
      await reader.open(SEED);
      await reader.press(button(DIAGRAM, "watch"));
      await reader.press(`${DIAGRAM} ::-p-aria([name="Pause"][role="button"])`);
      await reader.page.focus(`${DIAGRAM} input[type=range]`);
      await reader.page.keyboard.press("Home");
      expect(await words()).toMatch(/^The run begins/);
      for (let step = 0; step < 20 && !/keeps “ana: tea”/.test((await words()) ?? ""); step++)
        await reader.page.keyboard.press("ArrowRight");
      expect(await reader.text(`${DIAGRAM} .follow-token:not([display])`)).toContain("ana: tea");
      await reader.page.$eval(`${DIAGRAM} [data-target="Stateful/Server A"]`, (server) =>
        (server as SVGElement).focus(),
      );
      await reader.page.keyboard.press("Enter");
      await expect.poll(() => reader.text(":focus")).toMatch(/^Kill Server A at/);
      await reader.page.keyboard.press("Enter");
      await expect.poll(() => reader.text(`${DIAGRAM} .follow-run`)).toContain("Stateful/Server A killed");
      expect(await words()).toMatch(/Server A is killed/);
      expect(await reader.attribute(`${DIAGRAM} [data-node="Stateful/Server A"]`, "data-life")).toBe("down");
      expect(await reader.text(`${FOLLOWED} .compared`)).toContain("it had 1 fault");
    });

    test("finds a note by its words and opens it", async () => {
      await reader.open("/");
      await reader.page.keyboard.press("/");
      await reader.page.waitForSelector("dialog[data-search][open] input:focus");
      await reader.page.keyboard.type("sticky sessions");
      await reader.page.waitForSelector("dialog [role=option][aria-selected=true]");
      await Promise.all([reader.page.waitForNavigation(), reader.page.keyboard.press("Enter")]);
      expect(new URL(reader.page.url()).pathname).toBe("/notes/20261122-sticky-sessions/");
      expect(await reader.text("h1")).toBe("Sticky Sessions");
    });

    test("copies code, a diagram's source and a link with an edit", async () => {
      const copy = "figure.code > .copy";
      await reader.open("/notes/20261122-load-balancing/");
      const code = await reader.text("figure.code code");
      await reader.press(copy);
      await expect.poll(() => reader.text(copy)).toBe("Copied");
      expect(await reader.pasted()).toBe(code);

      await reader.open(SEED);
      await reader.press(button(DIAGRAM, "copy"));
      await expect.poll(() => reader.text(button(DIAGRAM, "copy"))).toBe("Copied");
      expect(await reader.pasted()).toMatch(/^flowchart/);

      await reader.open(EXAMPLE);
      await reader.press(button("run-example", "edit"));
      await reader.page.waitForSelector("run-example >>> .cm-content:focus");
      await reader.page.keyboard.type("let a;\n");
      await reader.press(button("run-example", "copy"));
      await expect.poll(() => reader.text(button("run-example", "copy"))).toBe("Copied");
      expect(await reader.pasted()).toMatch(/#example:in-memory-sessions&edit=[\w-]+$/);
    });

    test("looks at a note before following its link", async () => {
      await reader.open(SEED);
      const link = await reader.page.waitForSelector(".prose a.note-link");
      await link?.hover();
      await reader.page.waitForSelector(".preview:popover-open");
      const title = await reader.text(".preview .preview-title");
      await reader.page.keyboard.press("Escape");
      await reader.page.waitForSelector(".preview:popover-open", { hidden: true });
      await Promise.all([reader.page.waitForNavigation(), link?.click()]);
      expect(await reader.text("h1")).toBe(title);
    });

    test("edits a diagram, whose preview follows, and sees it large", async () => {
      const drawing = async () => {
        const preview = await reader.page.waitForSelector("dialog iframe");
        return (await preview?.contentFrame())?.$eval(".drawing", ({ textContent }) => textContent);
      };
      await reader.open(SEED);
      await reader.press(button(DIAGRAM, "edit"));
      await reader.page.waitForSelector("dialog >>> .cm-content:focus");
      await reader.control("a");
      await reader.page.keyboard.type("flowchart LR\nReader --> Wren");
      await expect.poll(drawing).toContain("Wren");
      await reader.press('dialog ::-p-aria([name="Close"][role="button"])');
      await reader.press(button(DIAGRAM, "enlarge"));
      await reader.page.waitForSelector("dialog[open] svg.diagram");
      await reader.page.keyboard.press("Escape");
      await reader.page.waitForSelector(`${button(DIAGRAM, "enlarge")}:focus`);
    });

    test("chooses a theme, which the next page keeps", async () => {
      const paper = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const theme = "[data-theme-button]";
      await reader.open("/");
      await reader.press(theme);
      await expect.poll(() => reader.text(theme)).toBe("Theme: light");
      const light = await paper();
      await reader.press(theme);
      await expect.poll(paper).not.toBe(light);
      const dark = await paper();
      await reader.open(SEED);
      expect(await reader.text(theme)).toBe("Theme: dark");
      expect(await paper()).toBe(dark);
    });
  });

  describe("a run gives the recorded output and hash:", () => {
    beforeAll(async () => {
      reader = await Reader.in(browser, site.origin, allowed);
      await reader.open(EXAMPLE);
    });
    afterAll(() => reader.close());

    test.each(NAMES)("%s", async (name) => {
      const { hash, output } = recorded(name);
      const outcome = await reader.page.evaluate(played, `/examples/${name}/`);
      expect(outcome).toEqual({ state: "done", hash, output: output.join("\n") });
      expect(reader.said).toEqual([]);
    });
  });
}
