import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations, type DiagramSite, openDiagramSite } from "../diagram-fixture.ts";
import { SEQUENCE, SUBGRAPHS } from "../diagram-sources.ts";

let site: DiagramSite;
beforeAll(async () => {
  site = await openDiagramSite();
});
afterAll(() => site?.close());

interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Opens a page, and the first of its diagrams over it. */
async function enlarge(options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
  const { page, said } = await site.open([SUBGRAPHS, SEQUENCE], options);
  await page.getByRole("button", { name: "Enlarge" }).first().click();
  await page.locator("dialog[open] .diagram-scale:not(:empty)").waitFor();
  return { page, said };
}

/** What of the drawing is seen, in its own units. */
const viewOf = (page: Page): Promise<View> =>
  page.$eval("dialog svg.diagram", (svg) => {
    const { x, y, width, height } = (svg as SVGSVGElement).viewBox.baseVal;
    return { x, y, width, height };
  });
/** The drawing's point that is seen at a place of the window. */
const under = (page: Page, x: number, y: number) =>
  page.$eval(
    "dialog svg.diagram",
    (svg, at) => {
      const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(
        (svg as SVGSVGElement).getScreenCTM()?.inverse(),
      );
      return { x, y };
    },
    { x, y },
  );
const near = (a: { x: number; y: number }, b: { x: number; y: number }) => {
  expect(a.x).toBeCloseTo(b.x, 0);
  expect(a.y).toBeCloseTo(b.y, 0);
};

test("shows all of the drawing over the whole page, once more, and gives the focus back", async () => {
  const { page, said } = await enlarge();
  const seen = await viewOf(page);
  const drawn = await page.$eval("live-diagram svg.diagram", (svg) => {
    const { x, y, width, height } = (svg as SVGSVGElement).viewBox.baseVal;
    return { x, y, width, height };
  });
  expect(seen.x).toBeLessThan(drawn.x);
  expect(seen.y).toBeLessThan(drawn.y);
  expect(seen.x + seen.width).toBeGreaterThan(drawn.x + drawn.width);
  expect(seen.y + seen.height).toBeGreaterThan(drawn.y + drawn.height);
  const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const references = await page.$$eval("dialog svg *", (all) =>
    all.flatMap((each) =>
      [...each.attributes].flatMap(({ value }) => /url\("?#([^")]+)/.exec(value)?.[1] ?? []),
    ),
  );
  expect(references.length).toBeGreaterThan(0);
  const inDialog = await page.$$eval("dialog [id]", (all) => all.map(({ id }) => id));
  expect(references.filter((id) => !inDialog.includes(id))).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator("dialog.diagram-dialog").waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Enlarge");
  expect(said).toEqual([]);
  await page.context().close();
});

test("leaves out what shows a run", async () => {
  const { page } = await site.open([SUBGRAPHS]);
  await page.$eval("svg.diagram", (svg) => {
    svg.append(document.createElementNS(svg.namespaceURI, "g"));
    svg.lastElementChild?.setAttribute("data-follow", "");
    svg.querySelector("[data-node]")?.setAttribute("data-life", "down");
  });
  await page.getByRole("button", { name: "Enlarge" }).click();
  await page.locator("dialog [data-node]").first().waitFor({ state: "attached" });
  expect(await page.locator("svg.diagram").count()).toBe(2);
  expect(await page.locator("dialog :is([data-follow], [data-life])").count()).toBe(0);
  await page.context().close();
});

test("is moved and scaled by the keyboard alone", async () => {
  const { page } = await enlarge();
  const whole = await viewOf(page);
  await page.keyboard.press("+");
  const closer = await viewOf(page);
  expect(closer.width).toBeCloseTo(whole.width / 1.25, 0);
  near(
    { x: closer.x + closer.width / 2, y: closer.y + closer.height / 2 },
    { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 },
  );
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const aside = await viewOf(page);
  expect(aside.x).toBeGreaterThan(closer.x);
  expect(aside.y).toBeGreaterThan(closer.y);
  await page.keyboard.press("-");
  expect((await viewOf(page)).width).toBeCloseTo(whole.width, 0);
  await page.keyboard.press("0");
  expect(await viewOf(page)).toEqual(whole);
  const passed: string[] = [];
  for (let at = 0; at < 5; at++) {
    await page.keyboard.press("Shift+Tab");
    passed.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  expect(passed).toEqual(["Close", "Download SVG", "Fit", "+", "−"]);
  await page.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.context().close();
});

test("is scaled by the wheel around the pointer, with Ctrl or without, and moved by dragging", async () => {
  const { page } = await enlarge();
  const at = { x: 400, y: 300 };
  await page.mouse.move(at.x, at.y);
  for (const key of [undefined, "Control"]) {
    const whole = await viewOf(page);
    const point = await under(page, at.x, at.y);
    if (key) await page.keyboard.down(key);
    await page.mouse.wheel(0, -120);
    if (key) await page.keyboard.up(key);
    await expect.poll(async () => (await viewOf(page)).width).toBeLessThan(whole.width);
    near(await under(page, at.x, at.y), point);
  }
  const held = await under(page, at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 150, at.y + 60, { steps: 5 });
  await page.mouse.up();
  near(await under(page, at.x + 150, at.y + 60), held);
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => page.locator(".diagram-scale").textContent()).toMatch(/^\d+ %$/);
  await page.getByRole("button", { name: "Fit" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.context().close();
});

test("is pinched with two fingers on a phone, where nothing is wider than the screen", async () => {
  const { page } = await enlarge({ viewport: { width: 390, height: 800 }, hasTouch: true });
  const client = await page.context().newCDPSession(page);
  const touch = (type: string, ...points: [number, number][]) =>
    client.send("Input.dispatchTouchEvent", {
      type: type as "touchStart",
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const whole = await viewOf(page);
  const middle = await under(page, 200, 400);
  await touch("touchStart", [150, 400], [250, 400]);
  for (let step = 1; step <= 5; step++)
    await touch("touchMove", [150 - step * 10, 400], [250 + step * 10, 400]);
  await touch("touchEnd");
  const closer = await viewOf(page);
  expect(closer.width).toBeCloseTo(whole.width / 2, -1);
  near(await under(page, 200, 400), middle);
  await touch("touchStart", [200, 400]);
  for (let step = 1; step <= 5; step++) await touch("touchMove", [200 + step * 10, 400]);
  await touch("touchEnd");
  near(await under(page, 250, 400), middle);
  expect(await page.$eval("dialog", ({ scrollWidth }) => scrollWidth)).toBe(390);
  await page.context().close();
});
