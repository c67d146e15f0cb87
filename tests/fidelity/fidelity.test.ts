import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { openChromiumDrawer, openFontPage } from "./chromium-drawer.ts";
import { compare } from "./compare.ts";
import type { RawDrawing } from "./drawing.ts";
import { openNodeDrawer } from "./node-drawer.ts";
import { readDrawing } from "./read-drawing.ts";
import { type Outcome, report, tally } from "./report.ts";

// Drawings made without a browser, against those of headless Chromium with the same settings and font.
// DIAGRAMS_DIR names another folder of `.mmd` files.

const folder = resolve(process.env["DIAGRAMS_DIR"] ?? join(import.meta.dirname, "../fixtures/diagrams"));
const outcomes: Outcome[] = [];
let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launch();
  const [page, inChromium, inNode] = await Promise.all([
    openFontPage(browser),
    openChromiumDrawer(browser),
    openNodeDrawer(),
  ]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".mmd"))) {
    const source = readFileSync(join(folder, file), "utf8");
    const [actual, expected] = [await inNode.draw(source), await inChromium.draw(source)];
    outcomes.push(await judge(file, actual, expected, (svg) => readDrawing(page, svg)));
  }
  await inNode.close();
  console.log(report(outcomes));
}, 1_200_000);

afterAll(() => browser?.close());

async function judge(
  name: string,
  actual: RawDrawing,
  expected: RawDrawing,
  read: (svg: string) => ReturnType<typeof readDrawing>,
): Promise<Outcome> {
  if ("error" in actual && "error" in expected) return { name, verdict: "rejected" };
  if ("error" in actual) return { name, verdict: "failed", why: `not drawn in Node: ${actual.error}` };
  if ("error" in expected)
    return { name, verdict: "failed", why: `not drawn in Chromium: ${expected.error}` };
  if (actual.unmeasured)
    return { name, verdict: "set aside", why: `nobody can measure ${actual.unmeasured}` };
  if (actual.substituted)
    return { name, verdict: "set aside", why: `measured by rule: ${actual.substituted}` };
  const comparison = compare(await read(actual.svg), await read(expected.svg));
  return { name, verdict: "compared", kind: actual.kind, comparison };
}

const compared = () => tally(outcomes);

test("every diagram is drawn in Node that is drawn in Chromium, and no other", () => {
  expect(outcomes.filter(({ verdict }) => verdict === "failed")).toEqual([]);
  expect(compared().diagrams).toBeGreaterThan(0);
});

test("at least 95 % of all shapes and texts are within a pixel of where Chromium has them", () => {
  expect(compared().withinOne).toBeGreaterThanOrEqual(0.95);
  expect(compared().otherElements).toBe(0);
});

test("no label goes beyond its shape that does not in Chromium, too", () => {
  expect(compared().overflows).toBe(0);
});

test.runIf(!process.env["DIAGRAMS_DIR"])(
  "the site's own examples are of every kind, and none is rejected",
  () => {
    // Mermaid itself puts an arrow sign into it, which the site's font has not: its width is by rule.
    expect(
      outcomes.map(({ name, verdict }) => `${name} ${verdict}`).filter((line) => !line.endsWith("compared")),
    ).toEqual(["cynefin.mmd set aside"]);
    expect(
      new Set(outcomes.map((outcome) => outcome.verdict === "compared" && outcome.kind)).size,
    ).toBeGreaterThanOrEqual(35);
  },
);
