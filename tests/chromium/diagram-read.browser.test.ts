import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PALETTES, type Scheme } from "../../src/diagrams/palette.ts";
import { axeViolations, type DiagramSite, openDiagramSite, shiftsOf } from "../diagram-fixture.ts";
import { FLOWCHART, HOSTILE, INVALID, SEQUENCE, STATES, SUBGRAPHS, TIGHT, WIDE } from "../diagram-sources.ts";

let site: DiagramSite;
beforeAll(async () => {
  site = await openDiagramSite();
});
afterAll(() => site?.close());

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 800 } };

/** How an ink of the palette is computed. */
const computed = (scheme: Scheme) => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(PALETTES[scheme].ink.slice(at, at + 2), 16));
  return `rgb(${r}, ${g}, ${b})`;
};

const inkOf = (page: Page) =>
  page.$eval("svg.diagram [data-node] text", (text) => {
    const drawn = text.querySelector("tspan tspan") ?? text;
    return getComputedStyle(drawn).fill;
  });

test.each(["light", "dark"] as const)(
  "is on the page at once, says nothing and moves nothing, %s",
  async (colorScheme) => {
    const { page, said, fetched } = await site.open([FLOWCHART, SEQUENCE, STATES], { colorScheme });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator("svg.diagram:visible").count()).toBe(3);
    expect(await inkOf(page)).toBe(computed(colorScheme));
    expect(fetched.filter((path) => /mermaid|actions|shell|enlarge|follower/.test(path))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await shiftsOf(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  },
);

test("follows the theme at once, and prints light from dark, the drawing alone", async () => {
  const { page } = await site.open([FLOWCHART], { colorScheme: "dark" });
  const choose = (theme: string) =>
    page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
  expect(await inkOf(page)).toBe(computed("dark"));
  await choose("light");
  expect(await inkOf(page)).toBe(computed("light"));
  await choose("dark");
  expect(await inkOf(page)).toBe(computed("dark"));
  expect(await shiftsOf(page)).toEqual([]);
  await page.getByText("Source", { exact: true }).click();
  await page.emulateMedia({ media: "print" });
  expect(await inkOf(page)).toBe("rgb(0, 0, 0)");
  expect(await page.locator("svg.diagram").isVisible()).toBe(true);
  for (const hidden of ["button", "summary", "pre"]) {
    expect(await page.locator(`live-diagram ${hidden}:visible`).count(), hidden).toBe(0);
  }
  await page.context().close();
});

test("is all there without JavaScript, but for the buttons", async () => {
  const { page } = await site.open([FLOWCHART], { javaScriptEnabled: false });
  expect(await page.locator("svg.diagram").isVisible()).toBe(true);
  expect(await page.locator("live-diagram button:visible").count()).toBe(0);
  await page.getByText("Source", { exact: true }).click();
  expect(await page.locator("live-diagram code").isVisible()).toBe(true);
  await page.getByText("In words").click();
  expect(await page.locator(".diagram-words p").isVisible()).toBe(true);
  await page.context().close();
});

test("one that cannot be drawn shows its source, what is wrong and where; the others are drawn", async () => {
  const { page, said } = await site.open([INVALID, FLOWCHART]);
  const failed = page.locator("live-diagram").first();
  expect(await failed.getAttribute("data-state")).toBe("failed");
  expect(await failed.locator(".diagram-reason").textContent()).toContain("line 4");
  expect(await failed.locator("mark").textContent()).toBe("  B --> [oops");
  expect(await failed.locator("code").isVisible()).toBe(true);
  expect(await failed.locator("button").allTextContents()).toEqual(["Edit diagram", "Copy source"]);
  expect(await page.locator("svg.diagram:visible").count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await failed.locator("code").isVisible()).toBe(true);
  expect(said).toEqual([]);
  await page.context().close();
});

test("HTML and scripts of a diagram are inert, in links too", async () => {
  const { page, said, fetched } = await site.open([HOSTILE]);
  expect(await page.locator("svg.diagram").isVisible()).toBe(true);
  expect(await page.locator("svg.diagram :is(img, script, foreignObject)").count()).toBe(0);
  const url = page.url();
  await page.locator("svg.diagram [data-node]").first().click();
  expect(await page.locator('svg.diagram [href^="javascript:" i]').count()).toBe(0);
  expect(fetched.filter((path) => path.endsWith("/x"))).toEqual([]);
  expect(said).toEqual([]);
  expect(page.url()).toBe(url);
  await page.context().close();
});

test("stands in its column at its natural size, shrinks to two thirds, then scrolls, by keyboard too", async () => {
  const { page } = await site.open([FLOWCHART, WIDE], PHONE);
  const box = page.locator(".diagram-box").nth(1);
  const sizes = await box.evaluate((element) => {
    const svg = element.querySelector("svg.diagram");
    return {
      natural: Number(svg?.getAttribute("width")),
      shown: svg?.getBoundingClientRect().width ?? 0,
      box: element.clientWidth,
      scrolls: element.scrollWidth > element.clientWidth,
      page: document.documentElement.scrollWidth,
    };
  });
  expect(sizes.scrolls).toBe(true);
  expect(sizes.page).toBe(390);
  expect(sizes.shown / sizes.natural).toBeCloseTo(0.79, 2);
  await expect.poll(() => box.getAttribute("tabindex")).toBe("0");
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  const small = page.locator("svg.diagram").first();
  const [width, natural] = [(await small.boundingBox())?.width, await small.getAttribute("width")];
  expect(width).toBeCloseTo(Math.min(Number(natural), sizes.box), 0);
  expect(await page.locator(".diagram-box").first().getAttribute("tabindex")).toBeNull();
  await page.context().close();
});

test("keeps its buttons in a row; what unfolds stands below all of them", async () => {
  const { page } = await site.open([SUBGRAPHS]);
  const foot = page.locator(".diagram-foot");
  const tops = () =>
    foot
      .locator("> button, summary")
      .evaluateAll((all) => [...new Set(all.map((each) => Math.round(each.getBoundingClientRect().top)))]);
  expect(await tops()).toHaveLength(1);
  const [before] = await tops();
  await page.getByText("In words").click();
  await page.getByText("Source", { exact: true }).click();
  expect(await tops()).toEqual([before]);
  const row = await foot.getByText("Download SVG").boundingBox();
  const words = await page.locator(".diagram-words p").boundingBox();
  const source = await page.locator(".diagram-text").boundingBox();
  const full = await foot.boundingBox();
  expect(words?.y).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
  expect(source?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
  expect(source?.width).toBeCloseTo(full?.width ?? 0, 0);
  await page.context().close();
});

test("labels keep within their shapes when the font comes too late", async () => {
  const { page } = await site.open([SUBGRAPHS, SEQUENCE, STATES, TIGHT], {
    blocked: /inter\.woff2/,
  });
  const spilling = await page.$$eval("svg.diagram [data-node]", (nodes) =>
    nodes.flatMap((node) => {
      const text = node.querySelector("text")?.getBoundingClientRect();
      const shape = node.querySelector("rect, path, polygon, circle, ellipse")?.getBoundingClientRect();
      const spills = text && shape && Math.max(shape.left - text.left, text.right - shape.right);
      return spills !== undefined && spills > 2 ? [`${node.textContent}: ${spills} px`] : [];
    }),
  );
  expect(spilling).toEqual([]);
  expect(
    await page.evaluate(() =>
      [...document.fonts].some((font) => font.family === "Inter" && font.status === "loaded"),
    ),
  ).toBe(false);
  await page.context().close();
});
