import { expect, test } from "vitest";
import { cluster } from "../machines/cluster.ts";
import { host, play } from "../testing.ts";
import { claim } from "./claim.ts";
import { forgetRun, startRun, theRun } from "./run.ts";

const options = { seed: 1, faults: [], host, onEvent: () => {} };

test("there is one run, and nothing works without", () => {
  forgetRun();
  expect(() => theRun()).toThrow("only in a run");
  expect(() => cluster({ nodes: ["A"] })).toThrow("only in a run");
  startRun(options);
  expect(() => startRun(options)).toThrow("has begun already");
});

test("claims are events", async () => {
  expect(await play(() => claim("a", true))).toEqual([{ t: 0, kind: "claim", key: "a", value: true }]);
});

test.each([
  ["log", 2_000, "printed more than 2000 lines"],
  ["node", 20_000, "did more than 20000 things"],
] as const)("after so many events of the kind %s, %i, it is too much", (kind, most, message) => {
  forgetRun();
  const run = startRun(options);
  for (let count = 0; count < most; count++) run.emit({ kind, value: "x" });
  expect(() => run.emit({ kind, value: "x" })).toThrow(message);
  expect(run.events).toHaveLength(most);
  expect(run.overflow?.name).toBe("FloodError");
});

test("a million characters are enough", () => {
  forgetRun();
  const run = startRun(options);
  run.emit({ kind: "log", value: "x".repeat(1_000_000) });
  expect(() => run.emit({ kind: "log", value: "x" })).toThrow("more than a million characters");
});

test("what comes after the end does not count", () => {
  forgetRun();
  const run = startRun(options);
  run.end();
  run.emit({ kind: "log", value: "late" });
  expect(run.events).toEqual([]);
});
