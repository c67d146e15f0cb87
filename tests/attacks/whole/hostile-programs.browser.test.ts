import { cpSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { traceHash } from "../../../src/lab/trace/run-hash.ts";
import { BREAKING, DOORS, EXCESSES, STEALING, THROWN } from "../../hostile-programs.ts";
import { openRunnerSite, play, type RunnerSite, warm } from "../../runner-fixture.ts";
import type { Play, Played } from "../../runner-page.ts";

const HARMLESS = 'import { claim } from "lab"; console.log("hello"); claim("it-runs", true)';
const HARMLESS_HASH = await traceHash([
  { t: 0, kind: "log", value: "hello" },
  { t: 0, kind: "claim", key: "it-runs", value: true },
]);

let site: RunnerSite;
let page: Page;
let said: string[];
let elsewhere: Server;
let address: string;
let calls: number;
const gaps: [name: string, gap: number][] = [];

beforeAll(async () => {
  site = await openRunnerSite();
  cpSync(join(import.meta.dirname, "../../fixtures/evil-frame"), join(site.dir, "evil-frame"), {
    recursive: true,
  });
  elsewhere = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});

beforeEach(async () => {
  calls = 0;
  ({ page, said } = await site.open());
  await page.context().addCookies([{ name: "secret", value: "1", url: site.url }]);
  await page.evaluate(() => {
    localStorage.setItem("secret", "1");
    addEventListener("message", ({ data }) => console.error("a message to the page", data));
    new BroadcastChannel("x").onmessage = () => console.error("a broadcast to the page");
  });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await site?.close();
  elsewhere?.close();
  const widest = gaps
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, gap]) => `${gap.toFixed(0).padStart(5)} ms  ${name}`);
  console.log(`Largest gap between ticks of the page, due every 5 ms:\n${widest.join("\n")}`);
});

/** Runs a program, then sees that the page is as it was and that the next run works. */
async function contain(name: string, job: Play): Promise<Played> {
  const played = await play(page, job);
  gaps.push([name, played.gap]);
  // A page that has frozen stands still for all the five seconds of a run; a busy machine only now and then
  // for one.
  expect(played.gap).toBeLessThan(3000);
  expect(
    await page.evaluate(() => [
      document.title,
      document.cookie,
      localStorage.getItem("secret"),
      location.pathname,
    ]),
  ).toEqual(["the page's secret", "secret=1", "1", "/repo/"]);
  const next = await play(page, HARMLESS);
  expect(next).toMatchObject({ state: "done", output: ["hello"] });
  expect(next.hash).toBe(HARMLESS_HASH);
  expect(said.filter((line) => line.startsWith("error: a "))).toEqual([]);
  expect(calls).toBe(0);
  return played;
}

describe("the doors are shut:", () => {
  test.each(Object.entries(DOORS))("%s", async (name, code) => {
    const { output, state } = await contain(name, { code: code.replaceAll("ELSEWHERE", address) });
    expect(output.filter((line) => line.startsWith("OPEN"))).toEqual([]);
    expect(output).toHaveLength(code.split("await attempt(").length - 1);
    expect(state).toBe("done");
  });
});

describe("excess is ended:", () => {
  test.each(Object.entries(EXCESSES))("%s", async (name, { code, error }) => {
    const played = await contain(name, { code });
    expect(played.state).toBe("failed");
    expect(played.error?.message).toMatch(error);
    expect(played.output.length).toBeLessThanOrEqual(2_000);
  });

  test("a million lines, and each complaint caught", async () => {
    const code = "for (let i = 0; i < 1e6; i++) try { console.log('line ' + i) } catch {}";
    const { state, output } = await contain("a million lines, caught", { code });
    expect(state).toBe("failed");
    expect(output.length).toBeLessThanOrEqual(2_000);
  });

  test("what was printed before a loop without end is there", async () => {
    const code = "for (let i = 0; i < 50; i++) console.log('line ' + i); while (true);";
    const { output } = await contain("lines, then a loop", { code });
    expect(output).toHaveLength(50);
  });

  test("a loop without end, stopped by the reader at once", async () => {
    const code = "console.log(1); while (true);";
    const { state } = await contain("a loop, stopped", { code, stop: "at the first event" });
    expect(state).toBe("stopped");
  });
});

describe("nobody trips over", () => {
  test.each(Object.entries(THROWN))("%s", async (name, code) => {
    const { state, error } = await contain(name, { code });
    expect(state).toBe("failed");
    expect(error?.message.length).toBeLessThanOrEqual(2_000);
  });
});

test("who breaks what the lab stands on breaks this run alone", async () => {
  const { state, hash } = await contain("breaking the lab", { code: BREAKING });
  expect(state).toBe("failed");
  expect(hash).toBeUndefined();
});

test("who listens in on all that is shared does not get hold of the run's port", async () => {
  const { state, output } = await contain("stealing the port", { code: STEALING });
  expect(output).toEqual(["[ { one: 1 } ]", "true 0"]);
  expect(state).toBe("done");
});

type Act = string | ((address: string) => Promise<string>);

describe("without the lab, by the frame's policy and its sandbox alone,", () => {
  /** Evaluates in the worker that waits for a run, where nothing is hidden yet. */
  async function inWorker(act: Act): Promise<string> {
    const arrives = page.waitForEvent("worker");
    await warm(page);
    const worker = await arrives;
    if (typeof act === "string") return worker.evaluate(act.replace("ELSEWHERE", address));
    return worker.evaluate(act, address);
  }

  test.each<[name: string, act: Act, refusal: RegExp]>([
    ["fetch", (to) => fetch(to).then(String, String), /Failed to fetch/],
    [
      "XMLHttpRequest",
      async (to) => {
        const request = new XMLHttpRequest();
        request.open("GET", to, false);
        try {
          request.send();
          return "open";
        } catch (error) {
          return String(error);
        }
      },
      /NetworkError/,
    ],
    [
      "WebSocket",
      (to) =>
        new Promise((tell) => {
          const socket = new WebSocket(to.replace("http", "ws"));
          socket.onerror = () => tell("error");
          socket.onopen = () => tell("open");
        }),
      /error/,
    ],
    [
      "EventSource",
      (to) =>
        new Promise((tell) => {
          const source = new EventSource(to);
          source.onerror = () => tell("error");
          source.onopen = () => tell("open");
        }),
      /error/,
    ],
    // As text, for the test's own compiler changes what it sees.
    ["import()", `import("ELSEWHERE/module.js").then(String, String)`, /Failed to fetch/],
    [
      "a worker of a worker",
      (to) => {
        const code = `fetch(${JSON.stringify(to)}).then(() => postMessage("open"), (error) => postMessage(String(error)))`;
        const worker = new Worker(`data:text/javascript,${encodeURIComponent(code)}`);
        return new Promise((tell) => {
          worker.onmessage = ({ data }) => tell(data);
        });
      },
      /Failed to fetch/,
    ],
    [
      "indexedDB",
      async () => {
        try {
          return String(indexedDB.open("x"));
        } catch (error) {
          return String(error);
        }
      },
      /SecurityError|denied/,
    ],
    ["caches", "(async () => caches.keys())().then(String, String)", /SecurityError/],
    [
      "a broadcast",
      async () => {
        new BroadcastChannel("x").postMessage(1);
        return self.origin;
      },
      /null/,
    ],
  ])("%s leads nowhere", async (_, act, refusal) => {
    expect(await inWorker(act)).toMatch(refusal);
    await contain("policy", { code: HARMLESS });
  });
});

describe("a frame that has gone over to the enemy", () => {
  const evil = (act: string) => ({ frameHref: `evil-frame/index.html?${act}`, code: "" });

  test.each([
    ["garbage", /does not send/],
    ["shapes", /does not send/],
    ["deep", /does not send/],
    ["huge", /does not send/],
    ["flood", /does not send/],
    ["started", /does not send/],
    ["path", /does not send/],
    ["crash", /does not start/],
    ["control", /does not start/],
    ["silent", /does not start/],
  ])("is not believed: %s", async (act, message) => {
    const { state, error, hash } = await contain(`evil frame: ${act}`, evil(act));
    expect(state).toBe("failed");
    expect(error?.message).toMatch(message);
    expect(hash).toBeUndefined();
  });

  test("cannot claim a hash", async () => {
    const { state, hash, output } = await contain("evil frame: done", evil("done"));
    expect({ state, output }).toEqual({ state: "done", output: ["forged"] });
    expect(hash).toBe(await traceHash([{ t: 0, kind: "log", value: "forged" }]));
  });

  test("reaches nothing of the page", async () => {
    const { output } = await play(page, evil("parent"));
    expect(output).toEqual(["shut parent", "shut storage", "shut cookie", "shut top", "shut frame element"]);
    expect(page.url()).toBe(site.url);
  });
});

test("a frame that died is replaced", async () => {
  await contain("before", { code: HARMLESS });
  const [, frame] = page.frames();
  if (!frame) throw new Error("There is no frame.");
  const [inPage, inFrame] = await Promise.all(
    [page, frame].map((each) => page.context().newCDPSession(each)),
  );
  // Playwright takes the death of any frame for the page's own, so the page is asked past it.
  const crash = page.waitForEvent("crash");
  inFrame?.send("Page.crash").catch(() => {});
  await crash;
  const expression = `play(${JSON.stringify({ code: HARMLESS })}).then(JSON.stringify)`;
  const answer = await inPage?.send("Runtime.evaluate", { expression, awaitPromise: true });
  const { state, hash } = JSON.parse(answer?.result.value);
  expect({ state, hash }).toEqual({ state: "done", hash: HARMLESS_HASH });
});
