import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { previewServer } from "../../src/site/preview/preview.ts";
import { launch } from "../find-browser.ts";

const SEED = "/notes/20251223-stateful-vs-stateless/";

let browser: Browser;
let site: Server;
let other: Server;
const listen = (server: Server) =>
  new Promise<string>((ready) =>
    server.listen(0, "127.0.0.1", () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
let origin: string;
let elsewhere: string;
beforeAll(async () => {
  site = previewServer("dist");
  origin = await listen(site);
  other = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<iframe src="${origin}${SEED}"></iframe>`);
  });
  elsewhere = (await listen(other)).replace("127.0.0.1", "localhost");
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  other?.close();
});

test("nobody else may frame a page; the site frames its own sandboxes", async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(elsewhere, { waitUntil: "load" });
  await expect.poll(() => said.join("\n")).toMatch(/frame-ancestors|Framing/);
  expect(page.frames().map((frame) => frame.url())).not.toContain(origin + SEED);

  said.length = 0;
  await page.goto(origin + SEED, { waitUntil: "load" });
  const example = page.locator("run-example").first();
  await example.getByRole("button", { name: "Run" }).click();
  await expect.poll(() => example.getAttribute("data-state")).toBe("done");
  expect(said).toEqual([]);
  await page.close();
});

test("no file is taken for what it is not", async () => {
  const page = await browser.newPage();
  const answer = await page.goto(origin + SEED);
  expect(answer?.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
  });
  await page.close();
});
