import { cpSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { traceHash } from "../src/lab/trace/run-hash.ts";
import { BREAKING, DOORS, EXCESSES, STEALING, THROWN } from "./hostile-programs.ts";
import { openRunnerSite, play, type RunnerSite, warm } from "./runner-fixture.ts";
import type { Play } from "./runner-page.ts";

// Programs that mean harm, all in one page; tests/attacks/whole has more of them, a page for each, and all
// their time.

const HARMLESS = 'import { claim } from "lab"; console.log("hello"); claim("it-runs", true)';

let site: RunnerSite;
let page: Page;
let said: string[];
let elsewhere: Server;
let address: string;
let calls = 0;
beforeAll(async () => {
  site = await openRunnerSite();
  cpSync(join(import.meta.dirname, "fixtures/evil-frame"), join(site.dir, "evil-frame"), { recursive: true });
  elsewhere = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  ({ page, said } = await site.open());
  await page.context().addCookies([{ name: "secret", value: "1", url: site.url }]);
  await page.evaluate(() => {
    localStorage.setItem("secret", "1");
    addEventListener("message", ({ data }) => console.error("a message to the page", data));
    new BroadcastChannel("x").onmessage = () => console.error("a broadcast to the page");
  });
});
afterAll(async () => {
  await site?.close();
  elsewhere?.close();
});

/** Sees that the page is as it was and that the next run works. */
async function isWhole(): Promise<void> {
  expect(
    await page.evaluate(() => [
      document.title,
      document.cookie,
      localStorage.getItem("secret"),
      location.pathname,
    ]),
  ).toEqual(["the page's secret", "secret=1", "1", "/repo/"]);
  expect(await play(page, HARMLESS)).toMatchObject({ state: "done", output: ["hello"] });
  expect(said.filter((line) => line.startsWith("error: a "))).toEqual([]);
  expect(calls).toBe(0);
}

test("every door is shut", async () => {
  for (const [name, code] of Object.entries(DOORS)) {
    const { output, state } = await play(page, code.replaceAll("ELSEWHERE", address));
    expect(output.filter((line) => line.startsWith("OPEN"))).toEqual([]);
    expect(output, name).toHaveLength(code.split("await attempt(").length - 1);
    expect(state, name).toBe("done");
  }
  await isWhole();
});

test.each([
  "a loop without end",
  "real work without end",
  "timers without end",
  "a million lines",
  "a line of 100 MB",
  "a text that doubles",
  "a wait for nothing",
])("excess is ended: %s", async (name) => {
  const { code = "", error = /never/ } = EXCESSES[name] ?? {};
  // Where it is time that ends it, a second will do.
  const played = await play(page, error.test("longer than 5 s") ? { code, limit: 1_000 } : { code });
  expect(played.state).toBe("failed");
  expect(played.error?.message).toMatch(error);
  expect(played.output.length).toBeLessThanOrEqual(2_000);
  await isWhole();
});

test("nobody trips over what is thrown", async () => {
  for (const [name, code] of Object.entries(THROWN)) {
    const { state, error } = await play(page, code);
    expect(state, name).toBe("failed");
    expect(error?.message.length, name).toBeLessThanOrEqual(2_000);
  }
  await isWhole();
});

test("who breaks what the lab stands on breaks this run alone, and nobody gets hold of its port", async () => {
  const { state, hash } = await play(page, BREAKING);
  expect({ state, hash }).toEqual({ state: "failed", hash: undefined });
  expect(await play(page, STEALING)).toMatchObject({ state: "done", output: ["[ { one: 1 } ]", "true 0"] });
  await isWhole();
});

test("without the lab, the frame's policy and its sandbox alone let nothing out", async () => {
  const { page: fresh } = await site.open();
  const arrives = fresh.waitForEvent("worker");
  await warm(fresh);
  const worker = await arrives;
  expect(await worker.evaluate((to) => fetch(to).then(String, String), address)).toMatch(/Failed to fetch/);
  expect(await worker.evaluate(`import("${address}/module.js").then(String, String)`)).toMatch(
    /Failed to fetch/,
  );
  expect(await worker.evaluate("(async () => caches.keys())().then(String, String)")).toMatch(
    /SecurityError/,
  );
  expect(await worker.evaluate("self.origin")).toBe("null");
  await fresh.context().close();
  expect(calls).toBe(0);
});

const evil = (act: string): Play => ({ frameHref: `evil-frame/index.html?${act}`, code: "" });

test.each([
  ["garbage", /does not send/],
  ["flood", /does not send/],
  ["path", /does not send/],
  ["crash", /does not start/],
])("a frame that has gone over to the enemy is not believed: %s", async (act, message) => {
  const { state, error, hash } = await play(page, evil(act));
  expect(state).toBe("failed");
  expect(error?.message).toMatch(message);
  expect(hash).toBeUndefined();
  await isWhole();
});

test("it cannot claim a hash", async () => {
  const { state, hash, output } = await play(page, evil("done"));
  expect({ state, output }).toEqual({ state: "done", output: ["forged"] });
  expect(hash).toBe(await traceHash([{ t: 0, kind: "log", value: "forged" }]));
});

test("it reaches nothing of the page", async () => {
  const { page: fresh } = await site.open();
  const { output } = await play(fresh, evil("parent"));
  expect(output).toEqual(["shut parent", "shut storage", "shut cookie", "shut top", "shut frame element"]);
  expect(fresh.url()).toBe(site.url);
  await fresh.context().close();
});
