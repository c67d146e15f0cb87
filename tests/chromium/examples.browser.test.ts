import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { serve } from "../serve.ts";

// Every program of the site's own notes, run in the browser as it was run at build.

interface Recorded {
  readonly hash: string;
  readonly output: readonly string[];
  readonly claims: readonly { readonly id: string; readonly holds: boolean }[];
}

const FOLDER = "content/examples";
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve("dist")]);
  page = await browser.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("there are examples", () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(17);
});

test.each(NAMES)("%s: Run gives the recorded output and the build's hash", async (name) => {
  const recorded: Recorded = JSON.parse(readFileSync(`${FOLDER}/${name}.run.json`, "utf8"));
  await page.goto(`${site.origin}/examples/${name}/`);
  const example = page.locator("run-example");
  expect(await example.getAttribute("data-hash")).toBe(recorded.hash);
  // What stands there must come from the run, not from the build.
  await example.evaluate((element) => element.removeAttribute("data-hash"));
  await example.locator('button[data-action="run"]').click();
  await expect.poll(() => example.getAttribute("data-state"), { timeout: 20_000 }).toMatch(/done|failed/);
  expect(await example.locator(".output pre").innerText()).toBe(recorded.output.join("\n"));
  expect(await example.getAttribute("data-state")).toBe("done");
  expect(await example.getAttribute("data-hash")).toBe(recorded.hash);
  for (const { id, holds } of recorded.claims)
    await expect
      .poll(() => example.locator(`.claims [data-claim="${id}"]`).getAttribute("data-holds"))
      .toBe(String(holds));
  expect(said).toEqual([]);
});
