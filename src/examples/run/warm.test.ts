import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { checkExamples } from "../check/check-examples.ts";
import { loadCompiler } from "../source/syntax.ts";
import { startIsolated } from "./isolated.ts";
import { LIMITS } from "./run.ts";

// An unchanged example costs nothing: no compiler is loaded and no process is started.

// Files of tests share what they import: here nothing is imported yet, and what is goes with this file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());
vi.mock(import("./isolated.ts"), { spy: true });
vi.mock(import("../source/syntax.ts"), { spy: true });

const folder = mkdtempSync(join(tmpdir(), "running-notes-warm-"));
const options = { recordsDir: join(folder, "examples"), cacheDir: join(folder, "cache") };
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => vi.clearAllMocks());

const program = (name: string, body: string, linesBefore = 0) => ({
  name,
  file: `${name}.ts`,
  source: `/** Title\n * Question? */\nimport { claim } from "lab";\n${body}\n`,
  linesBefore,
});
const ONE = program("one", 'claim("a", true);');
const TWO = program("two", 'claim("b", true);');
const FAILS = program("three", 'claim("c", true);\nthrow new Error("no");');

const costs = () => [vi.mocked(loadCompiler).mock.calls.length, vi.mocked(startIsolated).mock.calls.length];

test("an example that has not changed costs nothing, one that fails included", async () => {
  await checkExamples([ONE, TWO, FAILS], { ...options, record: true });
  const cold = await checkExamples([ONE, TWO, FAILS], options);
  vi.clearAllMocks();
  const warm = await checkExamples([ONE, TWO, FAILS], options);
  expect(costs()).toEqual([0, 0]);
  expect(warm).toEqual(cold);
  expect(warm.diagnostics.map(({ kind }) => kind)).toEqual(["example-failed"]);
});

test("one that has changed costs one run", async () => {
  const changed = program("two", 'console.log(1);\nclaim("b", true);');
  const found = await checkExamples([ONE, changed], { ...options, only: ["one", "two"] });
  expect(costs()).toEqual([1, 1]);
  expect(found.diagnostics.map(({ kind }) => kind)).toEqual(["example-drift"]);
});

test("one that moves in its note costs nothing and is placed anew", async () => {
  await checkExamples([ONE, FAILS], { ...options, only: ["three"] });
  vi.clearAllMocks();
  const moved = await checkExamples([{ ...FAILS, file: "note.md", linesBefore: 40 }], {
    ...options,
    only: ["three"],
  });
  expect(costs()).toEqual([0, 0]);
  expect(moved.diagnostics.map(({ file, line }) => [file, line])).toEqual([["note.md", 45]]);
});

test("what a machine may have ended for want of time is run again", async () => {
  const slow = program("slow", "while (true);");
  const impatient = { ...options, only: ["slow"], limits: { ...LIMITS, time: 300 } };
  await checkExamples([slow], impatient);
  await checkExamples([slow], impatient);
  expect(costs()).toEqual([1, 2]);
});

test("recording runs everything anew, twice", async () => {
  await checkExamples([ONE], { ...options, only: ["one"] });
  vi.clearAllMocks();
  await checkExamples([ONE], { ...options, only: ["one"], record: true });
  expect(costs()).toEqual([0, 2]);
});
