import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations, type DiagramSite, type OpenPage, openDiagramSite } from "../diagram-fixture.ts";
import { CLASSES, FLOWCHART, GANTT, INVALID, SEQUENCE, STATES, SUBGRAPHS, WIDE } from "../diagram-sources.ts";

let site: DiagramSite;
beforeAll(async () => {
  site = await openDiagramSite();
});
afterAll(() => site?.close());

/** Opens the editor of the only diagram of a page, and waits for its first preview. */
async function openEditor(
  source: string,
  options: Parameters<DiagramSite["open"]>[1] = {},
): Promise<OpenPage> {
  const opened = await site.open([source], options);
  await opened.page.getByRole("button", { name: "Edit diagram" }).click();
  await opened.page.locator("dialog [data-drawn]").waitFor();
  return opened;
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator("dialog iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("There is no frame.");
  return frame;
}

const drawnText = async (page: Page) => (await frameOf(page)).locator(".drawing").first().textContent();
const status = (page: Page) => page.locator("dialog .diagram-status");
/** Where a drawing's labels are: the same size alone would not show that nothing has moved. */
const labels = (all: Element[]) =>
  all
    .map((text) => {
      const { x, y, width } = text.getBoundingClientRect();
      return { text: text.textContent.trim(), x, y, width };
    })
    .filter(({ text }) => text !== "");

test.each(Object.entries({ FLOWCHART, SUBGRAPHS, SEQUENCE, CLASSES, STATES, GANTT, WIDE }))(
  "the first preview of %s has the size and place of what the build has drawn",
  async (_, source) => {
    const { page, said } = await site.open([source]);
    // A text font that comes late waits for the next page.
    await page.reload();
    const natural = await page.$eval("svg.diagram", (svg) => ({
      width: Number(svg.getAttribute("width")),
      height: Number(svg.getAttribute("height")),
    }));
    // Mermaid waits until the drawing of the build was looked at.
    let go = () => {};
    const looked = new Promise<void>((done) => {
      go = done;
    });
    await page.route(/mermaid-frame/, async (route) => {
      await looked;
      await route.continue();
    });
    await page.getByRole("button", { name: "Edit diagram" }).click();
    const built = page.locator("dialog svg.diagram");
    await built.waitFor();
    const before = await built.boundingBox();
    const labelsBefore = await page.$$eval("dialog svg.diagram text", labels);
    go();
    await page.locator("dialog [data-drawn]").waitFor();
    await built.waitFor({ state: "detached" });
    const after = await page.locator("dialog .diagram-space").boundingBox();
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? 1e9)), side).toBeLessThanOrEqual(1);
    }
    expect(before?.width).toBeLessThanOrEqual(natural.width + 1);
    const frame = await page.locator("dialog iframe").boundingBox();
    const labelsAfter = await (await frameOf(page)).$$eval(".drawing.light text", labels);
    expect(labelsAfter).toHaveLength(labelsBefore.length);
    for (const { text, x, y, width } of labelsBefore) {
      const [there] = labelsAfter
        .map((each) => ({ ...each, x: each.x + (frame?.x ?? 0), y: each.y + (frame?.y ?? 0) }))
        .filter((each) => each.text === text)
        .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
      expect(Math.abs((there?.x ?? 1e9) - x), text).toBeLessThanOrEqual(1);
      expect(Math.abs((there?.y ?? 1e9) - y), text).toBeLessThanOrEqual(1);
      expect(Math.abs((there?.width ?? 1e9) - width), text).toBeLessThanOrEqual(1);
    }
    expect(said).toEqual([]);
    await page.context().close();
  },
);

test("the preview follows what is typed, and keeps its last drawing while that is wrong", async () => {
  const { page, said } = await openEditor(FLOWCHART);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n  A --> Z[Backup]");
  await expect.poll(() => drawnText(page)).toContain("Backup");
  await page.keyboard.type("\n  Z --> [oops");
  await status(page).and(page.locator(".problem")).waitFor();
  expect(await status(page).textContent()).toBe("Line 5: Parse error.");
  expect(await page.locator(".diagram-detail").textContent()).toContain("oops");
  expect(await page.locator("dialog .cm-faulty").textContent()).toMatch(/^ +Z --> \[oops$/);
  expect(await page.locator("dialog .cm-faultyNumber").textContent()).toBe("5");
  expect(await drawnText(page)).toContain("Backup");
  expect(await axeViolations(page)).toEqual([]);
  for (let at = 0; at < "[oops".length; at++) await page.keyboard.press("Backspace");
  await page.keyboard.type("A");
  await expect.poll(() => status(page).getAttribute("class")).not.toContain("problem");
  expect(await page.locator("dialog .cm-faulty").count()).toBe(0);
  expect(said).toEqual([]);
  await page.context().close();
});

test("resets without asking, which can be undone; closes, and opens as it was left", async () => {
  const { page } = await openEditor(FLOWCHART);
  const reset = page.getByRole("button", { name: "Reset" });
  const source = () =>
    page.locator("dialog .cm-content").evaluate((content) => (content as HTMLElement).innerText);
  expect(await reset.isDisabled()).toBe(true);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" --> X[Added]");
  await expect.poll(() => drawnText(page)).toContain("Added");
  await reset.click();
  await expect.poll(() => drawnText(page)).not.toContain("Added");
  expect(await reset.isDisabled()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("diagram-editor");
  await page.keyboard.press("Control+z");
  await expect.poll(source).toContain("Added");
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  expect(await page.locator("live-diagram svg.diagram").textContent()).not.toContain("Added");
  const edit = page.getByRole("button", { name: "Edit diagram" });
  await expect.poll(() => edit.evaluate((button) => button === document.activeElement)).toBe(true);
  await edit.click();
  await expect.poll(source).toContain("Added");
  await expect.poll(() => drawnText(page)).toContain("Added");
  await page.context().close();
});

test("is worked by the keyboard alone, and lets go of it", async () => {
  const { page } = await site.open([FLOWCHART]);
  await page.getByRole("button", { name: "Edit diagram" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog [data-drawn]").waitFor();
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
    );
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator("dialog .cm-line").last().textContent()).toMatch(/^ {4}C/);
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Close");
  expect(await page.locator("dialog[open]").count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await expect.poll(focused).toBe("Edit diagram");
  await page.context().close();
});

test("an edit is shared by a link, which says what it brings", async () => {
  const { page } = await openEditor(FLOWCHART);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" --> X[Shared thought]");
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const hash = new URL(link).hash;
  expect(hash).toMatch(/^#diagram-1&source=[\w-]+$/);
  expect(page.url()).toBe(link);
  await page.context().close();

  const { page: other } = await site.open([FLOWCHART], { hash });
  await other.locator("dialog [data-drawn]").waitFor();
  await expect.poll(() => drawnText(other)).toContain("Shared thought");
  expect(await other.locator(".diagram-notice").textContent()).toContain("This link brings");
  await other.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => drawnText(other)).not.toContain("Shared thought");
  await other.context().close();

  const { page: broken } = await site.open([FLOWCHART], { hash: "#diagram-1&source=AAAA" });
  await broken.locator(".diagram-said").waitFor();
  expect(await broken.locator(".diagram-said").textContent()).toContain("damaged");
  expect(await broken.locator("dialog[open]").count()).toBe(0);
  await broken.context().close();
});

test("one that the build could not draw can be mended", async () => {
  const { page } = await site.open([INVALID]);
  await page.getByRole("button", { name: "Edit diagram" }).click();
  await status(page).and(page.locator(".problem")).waitFor();
  expect(await status(page).textContent()).toBe("Line 4: Parse error.");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("]");
  for (let at = 0; at < "[oops]".length; at++) await page.keyboard.press("Backspace");
  await page.keyboard.type("C[mended]");
  await page.locator("dialog [data-drawn]").waitFor();
  expect(await drawnText(page)).toContain("mended");
  await page.context().close();
});

test("stacks on a phone, where nothing is wider than the screen", async () => {
  const { page } = await openEditor(WIDE, { viewport: { width: 390, height: 800 }, colorScheme: "dark" });
  const typing = await page.locator(".diagram-typing").boundingBox();
  const preview = await page.locator(".diagram-preview").boundingBox();
  expect(preview?.y).toBeGreaterThanOrEqual((typing?.y ?? 0) + (typing?.height ?? 0));
  expect(await page.$eval("dialog", ({ scrollWidth }) => scrollWidth)).toBe(390);
  const box = page.locator("dialog .diagram-box");
  expect(await box.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test("says so when Mermaid cannot be had, and draws when it can", async () => {
  const { page } = await site.open([FLOWCHART]);
  await page.context().route("**/core-*.js", (route) => route.abort());
  await page.getByRole("button", { name: "Edit diagram" }).click();
  await status(page).and(page.locator(".problem")).waitFor();
  expect(await status(page).textContent()).toBe("A part of the drawing program could not be loaded.");
  expect(await page.locator("dialog svg.diagram").isVisible()).toBe(true);
  await page.context().unroute("**/core-*.js");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" --> X[Back again]");
  await expect.poll(() => page.locator("dialog [data-drawn]").count()).toBe(1);
  expect(await drawnText(page)).toContain("Back again");
  await page.context().close();
});
