import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launch } from "../find-browser.ts";
import { serve } from "../serve.ts";

// The diagram of the site's first note, and the example whose runs it follows.

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DIST = "dist";
const SEED = "/notes/20251223-stateful-vs-stateless/";
const SERVER = "Stateful/Server A";
const MEMORY = "In-Memory State";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
let said: string[];
let fetched: string[];
let diagram: Locator;
let example: Locator;
let range: Locator;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(DIST)]);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(
  options: BrowserContextOptions = {},
  note = SEED,
  followed = "request-handling",
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  said = [];
  fetched = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error("forbidden", event.violatedDirective),
    );
  });
  await page.goto(site.origin + note);
  diagram = page.locator(`live-diagram[data-follows~="${followed}"]`);
  example = page.locator(`run-example[name="${followed}"]`);
  range = diagram.getByRole("slider", { name: "Moment of the run" });
}

/** Has the run played from its start, and stops it there. */
async function watch(): Promise<void> {
  await diagram.scrollIntoViewIfNeeded();
  await diagram.locator("[data-action=watch]").focus();
  await page.keyboard.press("Enter");
  await diagram.getByRole("button", { name: "Pause" }).press(" ");
  await range.focus();
  await page.keyboard.press("Home");
}

const words = () => diagram.locator(".follow-words").textContent();
const time = () => diagram.locator(".follow-time").textContent();
const kindOfRun = () => diagram.locator(".follow-run").textContent();
const node = (name: string) => diagram.locator(`svg.diagram [data-node="${name}"]`);
const target = (name: string) => diagram.locator(`[data-target="${name}"]`);
const tokens = () =>
  diagram
    .locator(".follow-token:not([display])")
    .evaluateAll((all) =>
      all.map(({ textContent, dataset }) =>
        [dataset.look, dataset.where, textContent].filter(Boolean).join(" "),
      ),
    );
const lit = () =>
  diagram
    .locator("svg.diagram [data-from][data-lit]")
    .evaluateAll((all) => all.map(({ dataset }) => `${dataset.from} → ${dataset.to}: ${dataset.lit}`));

/** Goes on by the keyboard until the words say it. */
async function stepTo(pattern: RegExp): Promise<void> {
  await range.focus();
  for (let step = 0; step < 100 && !pattern.test((await words()) ?? ""); step++)
    await page.keyboard.press("ArrowRight");
  expect(await words()).toMatch(pattern);
}

test("watched, a run goes along the lines, keeps its state where it is kept, and loses it", async () => {
  await open();
  const drawing = diagram.locator("svg.diagram");
  const role = await drawing.getAttribute("role");
  await watch();
  expect(await words()).toBe("The run begins. Stateful/Server A, Stateless/Server A and Server B are up.");
  expect([await tokens(), await lit()]).toEqual([[], []]);
  await stepTo(/sends POST \/ana to Server A/);
  expect(await lit()).toEqual([`Stateful/Client → ${SERVER}: request`]);
  expect(await range.getAttribute("aria-valuetext")).toBe(
    "0 ms of 160 ms: Stateful: Client sends POST /ana to Server A.",
  );
  await stepTo(/Server A keeps “ana: tea” in In-Memory State/);
  expect(await tokens()).toEqual(["server ana: tea"]);
  expect(await lit()).toEqual([`${SERVER} → ${MEMORY}: state`]);
  await stepTo(/answers Client: 200/);
  expect(await diagram.locator(".follow-asides").textContent()).toContain('cart: "tea"');
  await stepTo(/Server A is killed. What In-Memory State kept is lost/);
  expect(await tokens()).toEqual(["lost server ana: tea, cup"]);
  expect(await node(SERVER).getAttribute("data-life")).toBe("down");
  expect(await target(SERVER).getAttribute("aria-label")).toBe("Server A in Stateful, killed");
  await stepTo(/No server takes GET \/ana of Client: 503/);
  expect([await tokens(), await lit()]).toEqual([[], []]);
  await stepTo(/Server A is up again/);
  expect(await node(SERVER).getAttribute("data-life")).toBe("up");
  expect(await tokens()).toEqual(["empty server empty"]);
  await stepTo(/Server B writes “ana: tea, cup” in External State Store/);
  expect((await tokens()).sort()).toEqual(["empty server empty", "outside ana: tea, cup"]);
  const marks = diagram.locator(".follow-token:not([display]) .follow-mark > *");
  expect((await marks.evaluateAll((all) => all.map(({ localName }) => localName))).sort()).toEqual([
    "circle",
    "rect",
  ]);
  await page.keyboard.press("Home");
  expect([await tokens(), await lit()]).toEqual([[], []]);
  await diagram.getByRole("button", { name: "Close" }).click();
  expect(await diagram.locator("[data-life], [data-lit], [data-follow], .follow").count()).toBe(0);
  expect(await drawing.getAttribute("role")).toBe(role);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Watch it run");
  expect(said).toEqual([]);
});

test("in a sequence diagram the message of the moment is marked, its text too, which stays to be read", async () => {
  await open({}, "/notes/20261122-sticky-sessions/", "session-affinity");
  await watch();
  const strong = () =>
    diagram
      .locator("svg.diagram text[data-label-of]")
      .evaluateAll((all) =>
        all.filter((text) => getComputedStyle(text).fontWeight === "600").map((text) => text.textContent),
      );
  expect(await strong()).toEqual([]);
  await stepTo(/Load Balancer sends POST \/login to Server A/);
  expect(await lit()).toEqual(["Load Balancer → Server A: request"]);
  expect(await strong()).toEqual(["Log in"]);
  await stepTo(/Client sends GET \/me to Load Balancer/);
  expect(await strong()).toEqual(["Show cart, cookie names Server A"]);
  const line = await diagram.locator("svg.diagram [data-from][data-lit]").boundingBox();
  const label = await diagram.locator(".follow-label:not([display])").boundingBox();
  expect(label?.y).toBeGreaterThan(line?.y ?? 0);
  expect(said).toEqual([]);
});

test("a server is killed by keyboard at the moment shown, and the past stays what it was", async () => {
  await open();
  await watch();
  await stepTo(/Server A reads ana in In-Memory State: “tea”/);
  expect(await time()).toBe("15 ms / 160 ms");
  await target(SERVER).focus();
  await page.keyboard.press("Enter");
  const choice = page.getByRole("dialog", { name: "Server A" });
  expect(await choice.textContent()).toContain("up at 15 ms");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-target"))).toBe(SERVER);
  await page.keyboard.press(" ");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Kill Server A at 15 ms");
  await page.keyboard.press("Enter");
  await expect.poll(kindOfRun).toBe("A run with Stateful/Server A killed at 15 ms.");
  expect(await time()).toMatch(/^15 ms/);
  expect(await words()).toMatch(/Server A is killed. What In-Memory State kept is lost/);
  expect(await tokens()).toEqual(["lost server ana: tea"]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-target"))).toBe(SERVER);
  expect(await diagram.locator(".follow [role=status]").textContent()).toContain(
    "The run was taken again, with Stateful/Server A killed at 15 ms.",
  );
  expect(await example.locator(".compared").textContent()).toBe(
    "Differs from the recorded run: it had 1 fault",
  );

  await range.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
  expect(await tokens()).toEqual(["server ana: tea"]);
  expect(await node(SERVER).getAttribute("data-life")).toBe("up");

  await stepTo(/Server A is killed/);
  await target(SERVER).click();
  await page.getByRole("button", { name: "Revive Server A at 15 ms" }).click();
  await expect.poll(kindOfRun).toBe("A run with 2 faults.");
  expect(await words()).toMatch(/Server A is up again/);

  await example.locator(".change summary").click();
  const faults = example.locator(".change-form li");
  await expect.poll(() => faults.count()).toBe(2);
  expect(await faults.first().locator("[name=time]").inputValue()).toBe("15");
  expect(await faults.first().locator("[name=do]").inputValue()).toBe("kill");
  expect(await faults.first().locator("[name=node]").inputValue()).toBe(SERVER);

  await example.locator("[data-action=reset]").click();
  await expect.poll(kindOfRun).toContain("The run as recorded.");
  expect(await time()).toBe("15 ms / 160 ms");
  expect(said).toEqual([]);
});

test("a memory that is chosen says what it keeps", async () => {
  await open();
  await watch();
  await stepTo(/Server A keeps “ana: tea” in In-Memory State/);
  await target(MEMORY).click();
  const choice = page.getByRole("dialog", { name: MEMORY });
  expect(await choice.locator("li").allTextContents()).toEqual(["ana: tea"]);
  expect(await choice.getByRole("button").count()).toBe(0);
});

test("playing, what is sent moves; with reduced motion it is shown step by step", async () => {
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    await open({ reducedMotion });
    await diagram.scrollIntoViewIfNeeded();
    await diagram.locator("[data-action=watch]").click();
    await diagram.locator(".follow-dot").waitFor();
    const places = await page.evaluate(async () => {
      const dot = document.querySelector(".follow-dot");
      const seen = new Set<string | null>();
      while (dot?.isConnected) {
        seen.add(dot.getAttribute("transform"));
        await new Promise(requestAnimationFrame);
      }
      return seen.size;
    });
    if (reducedMotion === "reduce") expect(places).toBe(1);
    else expect(places).toBeGreaterThan(5);
    expect(said).toEqual([]);
    if (reducedMotion !== "reduce") await page.context().close();
  }
});

test("the drawing does not move when a run is shown on it, nor an example that is run", async () => {
  await open();
  await diagram.scrollIntoViewIfNeeded();
  const box = () => diagram.locator("svg.diagram").boundingBox();
  const before = await box();
  await watch();
  expect(await box()).toEqual(before);
  await page.context().close();

  await open();
  const run = example.locator("[data-action=run]");
  await run.evaluate((button) => button.scrollIntoView({ block: "start" }));
  const place = await run.boundingBox();
  await run.click();
  await diagram.locator(".follow").waitFor();
  expect(Math.abs(((await run.boundingBox())?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(1);
  // Nobody sees the drawing: it waits.
  expect(await diagram.getByRole("button", { name: "Play" }).count()).toBe(1);
  expect(said).toEqual([]);
});

test("a run that the reader starts in the example plays where the drawing is in view", async () => {
  await open({ viewport: { width: 1280, height: 2400 } });
  await diagram.scrollIntoViewIfNeeded();
  await example.locator("[data-action=run]").click();
  await diagram.getByRole("button", { name: "Pause" }).waitFor();
});

test("what happened in order is fetched when it is asked for, as elements that only draw", async () => {
  await open();
  await watch();
  expect(fetched.filter((path) => path.includes("sequence"))).toEqual([]);
  await diagram.getByText("What happened, in order").click();
  const drawing = diagram.locator(".follow-order svg.diagram");
  await drawing.waitFor();
  expect(fetched.filter((path) => path.endsWith("/request-handling.sequence.svg"))).toHaveLength(1);
  expect(await drawing.textContent()).toContain("POST /ana");
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await target(SERVER).click();
  await page.getByRole("button", { name: /^Kill/ }).click();
  await expect.poll(kindOfRun).toContain("A run with");
  await diagram.locator(".follow-order [data-drawn] iframe").waitFor();
  expect(await drawing.count()).toBe(0);
  expect(said).toEqual([]);
});

test("says why an example does not run", async () => {
  await open();
  await watch();
  await page.context().route("**/examples/request-handling.js", (route) => route.abort());
  await page.reload();
  await diagram.locator("[data-action=watch]").click();
  await expect.poll(kindOfRun).toContain("This run failed: A file of this example could not be fetched.");
});

test.each([
  ["light", 1280],
  ["dark", 390],
] as const)("axe finds nothing wrong with the timeline and a choice, %s", async (colorScheme, width) => {
  await open({ colorScheme, viewport: { width, height: 900 } });
  await watch();
  await stepTo(/Server A is killed/);
  await target(SERVER).press("Enter");
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test("following is loaded when it is wanted, and is light", async () => {
  await open();
  await diagram.scrollIntoViewIfNeeded();
  const isFollowing = (path: string) => /\/(follow|follower|written-row)\./.test(path);
  expect(fetched.filter(isFollowing)).toEqual([]);
  await watch();
  const parts = fetched.filter(isFollowing);
  const weigh = (ending: string) =>
    parts
      .filter((path) => path.endsWith(ending))
      .map((path) => brotliCompressSync(readFileSync(join(DIST, path))).length)
      .reduce((sum, each) => sum + each, 0);
  expect(weigh(".js")).toBeGreaterThan(0);
  expect(weigh(".js")).toBeLessThan(12_000);
  expect(weigh(".css")).toBeLessThan(1_600);
});
