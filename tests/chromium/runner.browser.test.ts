import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compileFrame } from "../../src/examples/frame/compile.ts";
import { traceHash } from "../../src/lab/trace/run-hash.ts";
import { bundle, openRunnerSite, play, type RunnerSite, warm } from "../runner-fixture.ts";

const WASM = /sqlite3-.*\.wasm$/;

const CART = `import { claim, client, cluster, roundRobin } from "lab";
const shop = cluster({
  nodes: ["Server A", "Server B"],
  balancer: roundRobin(),
  serve(node) {
    const carts = node.memory("In-Memory State");
    return async () => {
      carts.set("ana", (carts.get("ana") ?? 0) + 1);
      return Response.json(carts.get("ana"), { headers: { "set-cookie": "sid=" + Math.random() } });
    };
  },
});
export default async function scenario() {
  const ana = client("Client", shop);
  for (let i = 0; i < 3; i++) console.log((await (await ana.fetch("/cart")).json()));
  claim("counted", true);
}`;

const STORE = `import { client, cluster, database } from "lab";
const store = database("Store", "CREATE TABLE carts (item TEXT)");
const shop = cluster({
  nodes: ["A"],
  serve(node) {
    const carts = node.connect(store);
    return async () => {
      await carts.query("INSERT INTO carts VALUES (?)", "pear");
      return Response.json(await carts.query("SELECT item FROM carts"));
    };
  },
});
export default async () => console.log(await (await client("Client", shop).fetch("/")).json());`;

let site: RunnerSite;
let page: Page;
let said: string[];
let fetched: string[];

beforeAll(async () => {
  site = await openRunnerSite();
});
beforeEach(async () => {
  ({ page, said, fetched } = await site.open());
});
afterEach(() => page.context().close());
afterAll(() => site?.close());

test("runs a program in a frame below the base path, under its policy, without a word in the console", async () => {
  const { state, events, hash, output, error } = await play(page, CART);
  expect(error).toBeUndefined();
  expect({ state, output }).toEqual({ state: "done", output: ["1", "1", "2"] });
  expect(events.at(-1)).toMatchObject({ kind: "claim", key: "counted", value: true });
  expect(hash).toBe(await traceHash(events));
  expect(said).toEqual([]);
  expect(fetched).toEqual(["", "page.js", "runner/index.html"]);
  const [, frame] = page.frames();
  expect(await frame?.evaluate(() => origin)).toBe("null");
  expect(await page.locator("iframe").getAttribute("sandbox")).toBe("allow-scripts");
  expect(await page.locator("iframe").isVisible()).toBe(false);
});

test("gives the same run again, and another one by another seed", async () => {
  const [first, again, other] = [
    await play(page, CART),
    await play(page, CART),
    await play(page, { code: CART, seed: 2 }),
  ];
  expect(again.events).toEqual(first.events);
  expect(again.hash).toBe(first.hash);
  expect(other.hash).not.toBe(first.hash);
  expect(await page.locator("iframe").count()).toBe(1);
});

test("lets faults happen", async () => {
  const { events } = await play(page, { code: CART, faults: [{ at: 1, node: "Server A", do: "kill" }] });
  expect(events).toContainEqual(expect.objectContaining({ kind: "node", to: "Server A", value: "killed" }));
});

describe("says where an error is:", () => {
  test.each<[name: string, code: string, error: object]>([
    [
      "thrown",
      "// one\n  throw new TypeError('no')",
      { name: "TypeError", message: "no", line: 2, column: 9 },
    ],
    [
      "in a function of a scenario",
      'import { claim } from "lab";\nfunction f() {\n  null.x;\n}\nexport default async () => { await 1; f() }',
      { name: "TypeError", line: 3, column: 8 },
    ],
    [
      "beside an import",
      'import { claim } from "lab"; import { client } from "lab"; throw new Error("x")',
      { line: 1, column: 66 },
    ],
    ["in a timer", "setTimeout(() => {\n  missing();\n}, 5)", { name: "ReferenceError", line: 2, column: 3 }],
    ["in the lab, for what it was given", 'import { cluster } from "lab";\n\ncluster()', { line: 3 }],
    [
      "rejected and not heard",
      "Promise.reject(new Error('x'));\nawait new Promise(() => {})",
      { line: 1, column: 16 },
    ],
    ["an import", '\nimport fs from "node:fs";', { name: "ImportError", line: 2, column: 16 }],
  ])("%s", async (_, code, error) => {
    const played = await play(page, code);
    expect(played.state).toBe("failed");
    expect(played.error).toMatchObject(error);
    expect(played.hash).toBeUndefined();
  });

  test("what the browser cannot read it names at least", async () => {
    const { state, error } = await play(page, "const a = ;");
    expect({ state, name: error?.name }).toEqual({ state: "failed", name: "SyntaxError" });
  });
});

test("runs several programs at once, each on its own", async () => {
  const loop = play(page, { code: "console.log('loop'); while (true);", limit: 2_000 });
  const [cart, store, thrown] = await Promise.all([
    play(page, CART),
    play(page, STORE),
    play(page, "console.log('c'); throw 1"),
  ]);
  expect(cart).toMatchObject({ state: "done", output: ["1", "1", "2"] });
  expect(store).toMatchObject({ state: "done", output: ['[ { item: "pear" } ]'] });
  expect(thrown).toMatchObject({ state: "failed", output: ["c"] });
  expect(await loop).toMatchObject({ state: "failed", output: ["loop"] });
});

test("stops at once, and can be stopped before it has begun", async () => {
  const late = await play(page, { code: "console.log(1); while (true);", stop: "at the first event" });
  expect(late).toMatchObject({ state: "stopped", output: ["1"] });
  expect(await play(page, { code: CART, stop: "at once" })).toMatchObject({ state: "stopped", output: [] });
  expect(await play(page, CART)).toMatchObject({ state: "done" });
});

test("leaves no worker and no timer of a run behind", async () => {
  const left = "setInterval(() => console.log('late'), 1); console.log('end')";
  expect(await play(page, left)).toMatchObject({ state: "done" });
  await play(page, { code: "console.log(1); while (true);", stop: "at the first event" });
  await expect.poll(() => page.workers().length).toBe(1);
});

describe("a database", () => {
  test("is real, and fetched once, only when a program opens one", async () => {
    await play(page, CART);
    expect(fetched.filter((path) => WASM.test(path))).toEqual([]);
    for (let i = 0; i < 2; i++) {
      expect(await play(page, STORE)).toMatchObject({ state: "done", output: ['[ { item: "pear" } ]'] });
    }
    expect(fetched.filter((path) => WASM.test(path))).toHaveLength(1);
    expect(said).toEqual([]);
  });

  test("that cannot be fetched is an error of the run, and can be had later", async () => {
    await page.route(WASM, (route) => route.abort());
    const { events } = await play(page, STORE);
    expect(JSON.stringify(events)).toContain("The database (SQLite) could not be loaded.");
    await page.unroute(WASM);
    expect(await play(page, STORE)).toMatchObject({ state: "done", output: ['[ { item: "pear" } ]'] });
  });
});

test("runs offline what it has run online", async () => {
  await play(page, STORE);
  await page.context().setOffline(true);
  expect(await play(page, STORE)).toMatchObject({ state: "done" });
  expect(await play(page, CART)).toMatchObject({ state: "done" });
});

test("has a worker wait when asked to, and another one after each run", async () => {
  await warm(page);
  await warm(page);
  await expect.poll(() => page.workers().length).toBe(1);
  const [waiting] = page.workers();
  const gone = new Promise((resolve) => waiting?.on("close", resolve));
  await play(page, CART);
  await gone;
  await expect.poll(() => page.workers().length).toBe(1);
});

test("says that the sandbox does not start, and starts it when it can", async () => {
  await page.route("**/runner/index.html", (route) => route.fulfill({ status: 404, body: "" }));
  const { state, error } = await play(page, CART);
  expect(state).toBe("failed");
  expect(error?.message).toContain("does not start");
  await page.unroute("**/runner/index.html");
  expect(await play(page, CART)).toMatchObject({ state: "done" });
});

test("does without a hash where the browser has none", async () => {
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.reload();
  const played = await play(page, CART);
  expect(played).toMatchObject({ state: "done", output: ["1", "1", "2"] });
  expect(played.hash).toBeUndefined();
});

test("is bundled the same each time, and weighs less than 20 KB before a database", async () => {
  const [one, other] = [await compileFrame(), await compileFrame()];
  expect(other).toEqual(one);
  const html = one.find(({ name }) => name === "index.html")?.content ?? "";
  const runner = await bundle("src/browser/runner/run.ts");
  const sizes = [html, runner, CART].map((text) => brotliCompressSync(text).length);
  console.log(`Frame, runner and program: ${sizes.join(" + ")} bytes with Brotli.`);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(20_000);
});
