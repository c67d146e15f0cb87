import { describe, expect, test } from "vitest";
import { LIMITS, type Limits, runner } from "./run.ts";

// Programs as JavaScript. Wall-clock limits end only what would never end: nothing here depends on how fast a
// machine is.

const run = (code: string, limits: Partial<Limits> = {}) => runner({ ...LIMITS, ...limits })(code, 1);

test("a program runs in the lab to its end, and its trace comes back", async () => {
  const code = `
import { claim, sleep } from "lab";
export default async function scenario() {
  console.log("before");
  await sleep(1000);
  claim("waited", Date.now() === new Date("2026-01-01T00:00:01Z").getTime());
}`;
  expect(await run(code)).toEqual({
    state: "done",
    trace: [
      { t: 0, kind: "log", value: "before" },
      { t: 1000, kind: "claim", key: "waited", value: true },
    ],
  });
});

test("top-level code alone is a program", async () => {
  expect(await run('console.log("hi")')).toEqual({
    state: "done",
    trace: [{ t: 0, kind: "log", value: "hi" }],
  });
});

test("the seed decides what chance brings", async () => {
  const code = "console.log(Math.random())";
  const [one, same, other] = await Promise.all([1, 1, 2].map((seed) => runner()(code, seed)));
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test("a database is SQLite", async () => {
  const code = `
import { cluster, client, database, roundRobin } from "lab";
const db = database("Database", "create table visits (n int); insert into visits values (41)");
const shop = cluster({
  nodes: ["Server A"],
  balancer: roundRobin(),
  serve(node) {
    const rows = node.connect(db);
    return async () => Response.json(await rows.query("select n + ? as n from visits", 1));
  },
});
export default async function scenario() {
  const reply = await client("Client", shop).fetch("/");
  console.log(await reply.json());
}`;
  const outcome = await run(code);
  expect(outcome.state === "done" && outcome.trace.at(-1)?.value).toBe("[ { n: 42 } ]");
});

describe.concurrent("what a program throws is placed in it", () => {
  const throwing = (body: string) => `export default async function scenario() {\n  ${body}\n}`;
  test.each<[what: string, code: string, name: string, message: RegExp, line: number, column: number]>([
    ["an error", throwing('throw new TypeError("no")'), "TypeError", /^no$/, 2, 9],
    ["an error at the top", "let a;\na.b;\nexport default () => 1;", "TypeError", /undefined/, 2, 3],
    ["what is no error", throwing('throw "no"'), "Error", /^no$/, 1, 1],
    ["from a timer", throwing('setTimeout(() => { throw new Error("late") }, 5);'), "Error", /^late$/, 2, 28],
    [
      "a rejection that nobody handles",
      throwing('Promise.reject(new Error("lost"));'),
      "Error",
      /^lost$/,
      2,
      18,
    ],
    ["one of a text", throwing('Promise.reject("lost");'), "Error", /^lost$/, 1, 1],
    [
      "from a microtask",
      throwing('queueMicrotask(() => { throw new Error("soon") });'),
      "Error",
      /^soon$/,
      2,
      32,
    ],
    ["deep recursion", throwing("const f = () => f(); f();"), "RangeError", /call stack/, 2, 19],
    ["a wait for nothing", throwing("await new Promise(() => {});"), "Error", /never happens/, 1, 1],
    ["a default export that is none", "export default 1;", "TypeError", /must be a function/, 1, 1],
    ["a long message", throwing('throw new Error("x".repeat(1e6))'), "Error", /^x{1000}$/, 2, 9],
  ])("%s", async (_, code, name, message, line, column) => {
    const outcome = await run(code);
    expect(outcome).toMatchObject({ state: "failed", name, line, column });
    expect(outcome.state === "failed" && outcome.message).toMatch(message);
  });
});

describe.concurrent("what would never end is ended", () => {
  test.each<[what: string, code: string, limits: Partial<Limits>, by: string]>([
    ["a loop", "while (true);", { time: 1_000 }, "time"],
    ["a loop at the end", "export default () => { for (;;); };", { time: 1_000 }, "time"],
    ["a loop of promises", "for (;;) await null;", { time: 1_000 }, "time"],
    ["a slow pattern", `/^(a+)+$/.test("a".repeat(64) + "b");`, { time: 1_000 }, "time"],
    [
      "too many objects",
      "const all = []; while (all.length < 2e6) all.push({ a: [all] });",
      { heap: 24 },
      "memory",
    ],
    ["a long report", 'for (let i = 0; i < 99; i++) console.log("x".repeat(1e5));', { report: 1e6 }, "flood"],
  ])("%s", async (_, code, limits, by) => {
    expect(await run(code, limits)).toEqual({ state: "stopped", by });
  });

  test.runIf(process.platform === "linux")("bytes without end", async () => {
    const code = "const all = []; for (;;) all.push(new Uint8Array(1e6).fill(1));";
    expect(await run(code, { memory: 192 })).toEqual({ state: "stopped", by: "memory" });
  });

  test.each([
    ["lines", 'for (;;) console.log("x")'],
    ["lines, errors caught", 'for (;;) { try { console.log("x") } catch {} }'],
    ["events", 'import { claim } from "lab"; for (;;) claim("x", true);'],
  ])("%s without end", async (_, code) => {
    expect(await run(code, { time: 2_000 })).toSatisfy(
      ({ state, name, by }) =>
        (state === "failed" && name === "FloodError") || (state === "stopped" && by === "time"),
    );
  });
});

describe.concurrent("a program gets hold of nothing but the lab and the web platform", () => {
  test.each<[what: string, code: string, message: RegExp]>([
    ["a module of Node", 'import "node:fs";', /imports "lab" and nothing else/],
    ["one of Node by its bare name", 'import "fs";', /imports "lab" and nothing else/],
    ["a package", 'import "cookie";', /imports "lab" and nothing else/],
    ["a file", 'import "./x.js";', /imports "lab" and nothing else/],
    [
      "inside the lab",
      `import "${new URL("../../lab/run/run.ts", import.meta.url)}";`,
      /imports "lab" and nothing else/,
    ],
    ["a module as it runs", 'await import("node:child_process");', /imports "lab" and nothing else/],
    ["a module made of text", 'await import("data:text/javascript,1");', /imports "lab" and nothing else/],
    ["Node's process", "process.exit(0);", /process is not defined/],
    ["require", 'require("node:fs");', /require is not defined/],
    ["the network", 'await fetch("http://127.0.0.1:81/");', /no network but its own/],
    ["a socket", 'new WebSocket("ws://127.0.0.1:81/");', /WebSocket is not defined/],
    ["text as code", 'new Function("return 1")();', /[Cc]ode generation from strings/],
    ["text as code, eval", 'eval("1");', /[Cc]ode generation from strings/],
    ["storage", 'localStorage.setItem("a", "b");', /localStorage is not defined/],
  ])("%s", async (_, code, message) => {
    const outcome = await run(code);
    expect(outcome.state === "failed" ? outcome.message : outcome).toMatch(message);
  });

  test("no global name leads to Node", async () => {
    const names = [
      "process",
      "global",
      "Buffer",
      "module",
      "exports",
      "require",
      "setImmediate",
      "MessageChannel",
    ];
    const outcome = await run(
      `console.log(${JSON.stringify(names)}.filter((name) => name in globalThis).join())`,
    );
    expect(outcome).toEqual({ state: "done", trace: [{ t: 0, kind: "log", value: "" }] });
  });
});

test("requests and responses do without what a program does not see", async () => {
  const code = `
const form = new FormData();
form.append("a", "1");
const request = new Request("http://a.test/", { method: "patch", body: form, signal: AbortSignal.timeout(5) });
console.log(request.method, [...(await request.clone().formData())], (await request.text()).length);
console.log(await new Response("a").clone().text(), await Response.json({ b: 1 }).json());`;
  const outcome = await run(code);
  expect(outcome.state === "done" && outcome.trace.map(({ value }) => value)).toEqual([
    'patch [ [ "a", "1" ] ] 139',
    "a { b: 1 }",
  ]);
});

describe.concurrent("a program cannot speak for its process", () => {
  test.each<[what: string, code: string]>([
    ["prints what looks like a report", `console.log('{"trace":[]}');`],
    ["changes how errors are shown", 'Error.prepareStackTrace = () => { throw new Error("x") };'],
    ["changes the global objects", "globalThis.JSON = { stringify: () => '{}' }; globalThis.Promise = null;"],
  ])("%s", async (_, code) => {
    const outcome = await run(`${code}\nconsole.log("real");`);
    expect(outcome.state === "done" && outcome.trace.at(-1)).toEqual({ t: 0, kind: "log", value: "real" });
  });

  test.each<[what: string, code: string]>([
    ["has all objects written as text", 'Object.prototype.toJSON = () => "done";'],
    ["has all lists written as another", "Object.prototype.toJSON = function () { return { trace: 1 }; };"],
  ])("%s: there is no result", async (_, code) => {
    expect(await run(code)).toMatchObject({ state: "died" });
  });

  test.each([
    "Array.prototype.map = () => [];",
    "JSON.stringify = () => '';",
    "Promise.prototype.then = () => {};",
    "Map.prototype.get = () => {};",
  ])("%s is refused", async (code) => {
    expect(await run(code)).toMatchObject({ state: "failed", name: "TypeError", line: 1 });
  });
});
