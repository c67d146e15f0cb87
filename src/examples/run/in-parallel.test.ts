import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

test.each([1, 2, 9])("with %i at a time results come in the order of their items", async (most) => {
  let running = 0;
  let peak = 0;
  const results = await inParallel([3, 1, 2, 0], most, async (turns) => {
    peak = Math.max(peak, ++running);
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    running--;
    return turns * 10;
  });
  expect(results).toEqual([30, 10, 20, 0]);
  expect(peak).toBe(Math.min(most, 4));
});

test("no items, no work", async () => {
  expect(await inParallel([], 2, () => Promise.reject(new Error("called")))).toEqual([]);
});

test("what goes wrong is passed on", async () => {
  await expect(inParallel([1], 2, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
