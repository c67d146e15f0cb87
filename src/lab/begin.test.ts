import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import type { RunResult } from "./begin.ts";
import type { Fault } from "./run/fault.ts";
import type { RunSummary } from "./trace/run-summary.ts";

async function run(program: string, seed = 1, faults: Fault[] = []): Promise<RunResult & RunSummary> {
  const worker = new Worker(new URL("./testing-worker.ts", import.meta.url), {
    workerData: { program, seed, faults },
    // The rest is what lets Node keep the modules that it compiled for the worker before.
    env: { ...process.env, TZ: "UTC" },
  });
  const [result] = await once(worker, "message");
  await worker.terminate();
  return result;
}

describe("a program's world is its own", () => {
  test.each<[string, string, string[]]>([
    ["time stands still", "console.log(Date.now() === Date.now(), performance.now())", ["true 0"]],
    [
      "and then jumps",
      "await sleep(90_000); console.log(new Date(), performance.now())",
      ["2026-01-01T00:01:30.000Z 90000"],
    ],
    [
      "dates",
      "console.log(new Date(0), Date.UTC(2000, 0), new Date() instanceof Date, typeof Date())",
      ["1970-01-01T00:00:00.000Z 946684800000 true string"],
    ],
    ["timers", "setTimeout((word) => console.log(word), 5, 'late'); console.log('early')", ["early", "late"]],
    ["a timer taken back", "clearTimeout(setTimeout(() => console.log('no'), 5))", []],
    [
      "an interval ends with the run",
      "setInterval(() => console.log('tick'), 10); await sleep(25)",
      ["tick", "tick"],
    ],
    [
      "an interval taken back by itself",
      "let n = 0; const id = setInterval(() => { console.log(++n); if (n === 2) clearInterval(id) }, 10); await sleep(100)",
      ["1", "2"],
    ],
    [
      "chance",
      "console.log(Math.random(), crypto.getRandomValues(new Uint8Array(2)))",
      ["0.6270739405881613 Uint8Array(2) [ 0, 135 ]"],
    ],
    [
      "a time limit",
      "try { AbortSignal.timeout(10).throwIfAborted(); const s = AbortSignal.timeout(10); await sleep(20); s.throwIfAborted() } catch (error) { console.log(error.name) }",
      ["TimeoutError"],
    ],
    ["levels", "console.log('a'); console.warn('b'); console.table('c')", ["a", "b"]],
    [
      "no network",
      "try { fetch('http://example.org') } catch (error) { console.log(error.message.slice(0, 29)) }",
      ["An example has no network but"],
    ],
    [
      "no other clock",
      "await sleep(7); console.log(typeof Temporal, new Event('x').timeStamp, typeof performance.mark)",
      ["undefined 7 undefined"],
    ],
    [
      "no code from text",
      `const tries = [() => eval("1"), () => new Function("1"), () => Function("1"), ...[async () => {}, function* () {}, async function* () {}].map((each) => () => new each.constructor("1"))];
      for (const each of tries) try { each(); console.log("made") } catch (error) { console.log(String(error)) }
      console.log(eval(5), tries[0] instanceof Function, tries[0].constructor === Function)`,
      [
        ...Array(6).fill("EvalError: Code generation from strings disallowed for this context"),
        "5 true true",
      ],
    ],
    ["every method of the console", "console.log(Object.keys(console).length); console.dir(1)", ["19"]],
    ["nothing", "", []],
  ])("%s", async (_, program, output) => {
    const result = await run(program);
    expect(result).toMatchObject({ output });
    expect(result.error).toBeUndefined();
  });
});

describe("the same program", () => {
  const PROGRAM = `
    const key = await crypto.subtle.importKey("raw", new Uint8Array([1]), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const site = cluster({ nodes: ["A", "B"], serve: (node) => async (request) => {
      await sleep(Math.random() * 20);
      const signed = await crypto.subtle.sign("HMAC", key, await request.arrayBuffer());
      return new Response(node.name + new Uint8Array(signed)[0]);
    } });
    const ana = client("Client", site);
    const ask = async (body) => console.log(body, await (await ana.fetch("/", { method: "POST", body })).text());
    await Promise.all(["1", "2", "3", "4", "5"].map(ask));
    console.log(crypto.randomUUID());
  `;

  test("is the same run, time and again", async () => {
    const [first, ...others] = await Promise.all([run(PROGRAM), run(PROGRAM), run(PROGRAM)]);
    expect(first.error).toBeUndefined();
    expect(first.output).toHaveLength(6);
    for (const other of others) expect(other).toEqual(first);
  });

  test("is another run with another seed, or a fault", async () => {
    const results = await Promise.all([
      run(PROGRAM),
      run(PROGRAM, 2),
      run(PROGRAM, 1, [{ at: 7, node: "A", do: "kill" }]),
    ]);
    expect(new Set(results.map(({ hash }) => hash)).size).toBe(3);
  });
});

describe("a run that goes wrong says how", () => {
  test.each([
    ["throws", "throw new TypeError('no')", "TypeError", "no"],
    ["throws what is no error", "throw 'no'", "Error", "no"],
    ["throws an object", "throw { code: 42 }", "Error", "{ code: 42 }"],
    ["throws an object without a prototype", "throw Object.create(null)", "Error", "{}"],
    ["throws nothing at all", "throw undefined", "Error", "undefined"],
    ["throws later", "setTimeout(() => { throw new Error('late') }, 5)", "Error", "late"],
    ["rejects unseen", "Promise.reject(new Error('unseen')); await sleep(5)", "Error", "unseen"],
    [
      "waits for nothing",
      "await new Promise(() => {})",
      "Error",
      "The program waits for something that never happens.",
    ],
    [
      "prints for ever",
      "for (;;) console.log('x')",
      "FloodError",
      "The program printed more than 2000 lines.",
    ],
    [
      "prints for ever, and hides it",
      "for (let n = 0; n < 3000; n++) try { console.log('x') } catch {}",
      "FloodError",
      "The program printed more than 2000 lines.",
    ],
    [
      "waits for ever",
      "for (;;) await sleep(1)",
      "Error",
      "The program set more than 100000 timers: it seems never to end.",
    ],
    ["asks for a machine that is not there", "kill('X')", "Error", 'There is no "X" here. There are: none.'],
  ])("%s", async (_, program, name, message) => {
    expect((await run(program)).error).toMatchObject({ name, message });
  });

  test("and a fault at a machine that is not there is one", async () => {
    const { error } = await run("await sleep(10)", 1, [{ at: 5, node: "X", do: "kill" }]);
    expect(error?.message).toContain('There is no "X" here.');
  });
});

test.each([
  "Array.prototype.push = () => 0",
  "Map.prototype.get = () => 1",
  "Promise.prototype.then = () => {}",
  "JSON.stringify = () => ''",
  "Math.random = () => 0",
  "crypto.subtle.digest = async () => new ArrayBuffer(32)",
  "console.log = () => {}",
  "Response.prototype.text = async () => ''",
  "ReadableStream.prototype.tee = () => []",
])("%s is refused: the lab stands on it", async (program) => {
  const { error } = await run(`"use strict"; ${program}`);
  expect(error?.message).toMatch(/read only|read-only/);
});

test("errors and plain objects may still be changed, as programs do", async () => {
  const program = `
    "use strict";
    class Own extends Error { constructor() { super("own"); this.name = "Own"; } }
    const list = []; list.extra = 1; const object = {}; object.toString = () => "mine";
    console.log(new Own().name, list.extra, String(object));`;
  expect((await run(program)).output).toEqual(["Own 1 mine"]);
});
