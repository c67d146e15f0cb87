import { expect, test } from "vitest";
import { faultsFor, marksOf, stepOfFault } from "./faults.ts";
import type { Life } from "./run-state.ts";
import { toSteps } from "./steps.ts";
import { CART } from "./testing.ts";

test.each([
  ["up", ["kill"]],
  ["starting", ["kill"]],
  ["draining", ["kill"]],
  ["down", ["revive"]],
  ["absent", []],
] as const)("a machine that is %s", (life: Life, faults) => {
  expect(faultsFor({ life, how: "", isCutOff: false })).toEqual(faults);
});

test("a machine that the run never named is up", () => {
  expect(faultsFor(undefined)).toEqual(["kill"]);
});

const steps = toSteps(CART);

test.each([
  [{ at: 10, node: "Server A", do: "kill" }, 6],
  [{ at: 10, node: "Server A", do: "revive" }, 8],
  [{ at: 5, node: "Server B", do: "kill" }, 4],
  [{ at: 99, node: "Server B", do: "kill" }, 9],
] as const)("%j is seen at step %d", (fault, step) => {
  expect(stepOfFault(steps, fault)).toBe(step);
});

test("marks where machines fail and come back", () => {
  expect(marksOf(steps)).toEqual([
    { step: 6, sign: "✕" },
    { step: 8, sign: "↻" },
  ]);
});
