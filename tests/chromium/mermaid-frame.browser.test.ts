import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFrame } from "../../src/diagrams/frame/bundle.ts";
import { PALETTES, type Scheme } from "../../src/diagrams/palette.ts";
import { type DiagramSite, openDiagramSite } from "../diagram-fixture.ts";
import { CLASSES, FLOWCHART, HOSTILE, INVALID, SEQUENCE, STATES } from "../diagram-sources.ts";

let site: DiagramSite;
beforeAll(async () => {
  site = await openDiagramSite();
});
afterAll(() => site?.close());

type Drawn = { readonly message?: string; readonly line?: number | null };

/** Draws a source in a frame of a page, in an element of its own or in one that was used before. */
const draw = (page: Page, source: string, id = "host"): Promise<Drawn> =>
  page.evaluate(
    async ([text, name]) => {
      let host = document.getElementById(name);
      if (!host) {
        host = document.createElement("div");
        host.id = name;
        document.querySelector("live-diagram")?.append(host);
      }
      const { drawIn } = globalThis as unknown as {
        drawIn: (host: Element, source: string) => Promise<void>;
      };
      try {
        await drawIn(host, text);
        return {};
      } catch (error) {
        const { message, line } = error as { message: string; line: number | null };
        return { message, line };
      }
    },
    [source, id] as const,
  );

const open = (options: BrowserContextOptions = {}) => site.open([FLOWCHART], options);

async function frameOf(page: Page, id = "host"): Promise<Frame> {
  const frame = await (await page.locator(`#${id} iframe`).elementHandle())?.contentFrame();
  if (!frame) throw new Error("There is no frame.");
  return frame;
}

test("draws every kind in the site's font, in the same frame, without a word in the console", async () => {
  const { page, said } = await open();
  const words = [
    [FLOWCHART, "In-Memory State"],
    [SEQUENCE, "GET /cart"],
    [CLASSES, "+get(key)"],
    [STATES, "Busy"],
  ] as const;
  for (const [source, word] of words) {
    expect(await draw(page, source)).toEqual({});
    const frame = await frameOf(page);
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
    expect(drawing.box.right).toBeLessThanOrEqual(drawing.inFrame + 1);
  }
  expect(await page.locator("#host iframe").count()).toBe(1);
  expect(await page.locator("#host iframe").getAttribute("title")).toBe("Drawn in a frame");
  expect(said).toEqual([]);
  await page.context().close();
});

test("says what is wrong with an invalid source, and where; the last drawing stays", async () => {
  const { page, said } = await open();
  await draw(page, FLOWCHART);
  expect(await draw(page, INVALID)).toEqual({
    message: expect.stringContaining("Parse error on line 4"),
    line: 4,
  });
  expect(await (await frameOf(page)).locator(".drawing").first().textContent()).toContain("In-Memory State");
  expect(said).toEqual([]);
  await page.context().close();
});

test("keeps HTML, scripts and links of a diagram inert", async () => {
  const { page, said, fetched } = await open();
  const url = page.url();
  expect(await draw(page, HOSTILE)).toEqual({});
  const frame = await frameOf(page);
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
  await page.locator("#host iframe").click({ force: true });
  expect(fetched.filter((path) => path.endsWith("/x"))).toEqual([]);
  expect(page.url()).toBe(url);
  // While Mermaid cleans a label, the frame's policy refuses the handler in it, and says so.
  expect(said.filter((line) => !/inline event handler|script-src-attr/.test(line))).toEqual([]);
  await page.context().close();
});

test("follows the page's theme and the system's at once, and prints light", async () => {
  const { page, said } = await open({ colorScheme: "dark" });
  await draw(page, FLOWCHART);
  const frame = await frameOf(page);
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
  const expected = (scheme: Scheme) => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(PALETTES[scheme].ink.slice(at, at + 2), 16));
    return { count: 1, ink: `rgb(${r}, ${g}, ${b})` };
  };
  const chosen = (scheme: Scheme) =>
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
  expect(said).toEqual([]);
  await page.context().close();
});

test("loads no more than the kind of diagram needs, and each part once for all frames", async () => {
  const { page, fetched } = await open();
  expect(fetched.filter((path) => /mermaid-frame/.test(path))).toEqual([]);
  await draw(page, FLOWCHART, "one");
  await draw(page, FLOWCHART, "two");
  const scripts = fetched.filter((path) => /mermaid-frame\/.*\.js/.test(path));
  expect(scripts.length).toBeGreaterThan(0);
  expect(new Set(scripts).size).toBe(scripts.length);
  expect(scripts.filter((path) => /sequence|class|state|elk|katex/i.test(path))).toEqual([]);
  const weigh = (path: string) => brotliCompressSync(readFileSync(join(site.dir, path))).length / 1024;
  expect([...scripts, "mermaid-frame/index.html"].reduce((sum, path) => sum + weigh(path), 0)).toBeLessThan(
    200,
  );
  await page.context().close();
});

test("says so when a part cannot be loaded or the frame does not answer, and tries again", async () => {
  const { page } = await open();
  await page.context().route("**/core-*.js", (route) => route.abort());
  expect(await draw(page, FLOWCHART)).toEqual({
    message: "A part of the drawing program could not be loaded.",
    line: null,
  });
  await page.context().unroute("**/core-*.js");
  expect(await draw(page, FLOWCHART)).toEqual({});

  await page
    .context()
    .route("**/mermaid-frame/index.html", (route) => route.fulfill({ status: 404, body: "" }));
  await page.clock.install();
  const silent = draw(page, FLOWCHART, "silent");
  await page.locator("#silent iframe").waitFor({ state: "attached" });
  await page.clock.fastForward(20_000);
  expect(await silent).toEqual({ message: "The frame that draws did not answer.", line: null });
  expect(await page.locator("#silent iframe").count()).toBe(0);
  await page.context().close();
});

test("is bundled the same each time, in parts of which none is huge", async () => {
  const again = join(site.dir, "again");
  const { compileFrame } = await import("../../src/diagrams/frame/compile.ts");
  const files = await compileFrame();
  cpSync(await builtFrame(), again, { recursive: true });
  expect(readdirSync(again).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, text } of files) {
    expect(readFileSync(join(again, name), "utf8"), name).toBe(text);
    expect(gzipSync(text).length, name).toBeLessThan(170_000);
  }
});
