import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PALETTES } from "../../src/diagrams/palette.ts";
import { type DiagramSite, openDiagramSite } from "../diagram-fixture.ts";
import { CLASSED, FLOWCHART, SEQUENCE } from "../diagram-sources.ts";

let site: DiagramSite;
beforeAll(async () => {
  site = await openDiagramSite();
});
afterAll(() => site?.close());

test("copies its source", async () => {
  const { page } = await site.open([FLOWCHART]);
  await page.getByRole("button", { name: "Copy source" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(FLOWCHART);
  await page.context().close();
});

test.each(["light", "dark"] as const)("is kept as a file that stands alone, %s", async (colorScheme) => {
  const { page, said } = await site.open([CLASSED, SEQUENCE], { colorScheme });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download SVG" }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("flowchart.svg");
  const text = readFileSync(await download.path(), "utf8");
  expect(text).not.toMatch(/var\(|light-dark|\sclass=|\sdata-|\saria-|\sstyle=|<style/);
  expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).toMatch(/<title>Flowchart<\/title>/);
  expect(text).toContain(PALETTES[colorScheme].ink);
  expect(text).toContain(PALETTES[colorScheme].paper);
  expect(text).toMatch(/#ffcc00|#fc0/i);
  // It is drawn by itself, in its own size.
  const natural = await page
    .locator("svg.diagram")
    .first()
    .evaluate((svg) => svg.getBoundingClientRect().width);
  const width = await page.evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    return image.naturalWidth;
  }, text);
  expect(Math.abs(width - natural)).toBeLessThanOrEqual(1);
  expect(said).toEqual([]);
  await page.context().close();
});

test("says so when what a button takes cannot be fetched, and does it when the page is loaded again", async () => {
  const { page } = await site.open([FLOWCHART]);
  await page.context().route(/actions/, (route) => route.abort());
  await page.getByRole("button", { name: "Enlarge" }).click();
  const said = page.locator(".diagram-said");
  await said.waitFor();
  expect(await said.textContent()).toBe(
    "What this takes could not be fetched. Once you are online, load the page again.",
  );
  await page.context().unroute(/actions/);
  // Some browsers remember that an import failed.
  await page.reload();
  await page.getByRole("button", { name: "Enlarge" }).click();
  await page.locator("dialog[open]").waitFor();
  expect(await said.count()).toBe(0);
  await page.context().close();
});

test("hands runs over in order, though what shows them is fetched at the first", async () => {
  const { page } = await site.open([FLOWCHART], { follows: ["one", "two"] });
  let fetched = 0;
  await page.route(/follower[^/]*\.js/, (route) => {
    fetched += 1;
    return route.fulfill({ contentType: "text/javascript", body: FOLLOWER });
  });
  await page.evaluate(() => {
    const tell = (type: string, name: string) =>
      document.querySelector("h1")?.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { name } }));
    tell("run-begin", "other");
    tell("run-begin", "two");
    tell("trace", "two");
    tell("trace", "two");
    tell("run-end", "two");
  });
  await page.getByRole("button", { name: "Watch it run" }).click();
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard?: string[] }).heard);
  await expect.poll(heard).toEqual(["diagram-1", "begin two", "take two", "take two", "end two", "watch"]);
  expect(fetched).toBe(1);
  await page.context().close();
});

/** Stands in for what shows runs, and takes down what it is told. */
const FOLLOWER = `
const heard = (globalThis.heard = []);
export class Follower {
  constructor(diagram) { heard.push(diagram.id); }
  begin({ name }) { heard.push("begin " + name); }
  take({ name }) { heard.push("take " + name); }
  end({ name }) { heard.push("end " + name); }
  watch() { heard.push("watch"); }
}`;
