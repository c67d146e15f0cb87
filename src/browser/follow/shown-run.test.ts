import { expect, test } from "vitest";
import { aboutRun, type FinishedRun, machinesOf } from "./shown-run.ts";
import { CART } from "./testing.ts";

const run: FinishedRun = { name: "carts", faults: [], trace: CART, isAsRecorded: true };
const kill = { at: 30, node: "Server A", do: "kill" } as const;

test.each([
  [run, "The run as recorded."],
  [{ ...run, isAsRecorded: false }, "A run that differs from the recorded one."],
  [{ ...run, faults: [kill] }, "A run with Server A killed at 30 ms."],
  [{ ...run, faults: [kill, kill] }, "A run with 2 faults."],
  [{ ...run, error: "It took too long." }, "This run failed: It took too long."],
])("says what kind of run it is", (each, words) => {
  expect(aboutRun(each)).toBe(words);
});

test("knows what can be killed", () => {
  expect([...machinesOf(run)]).toEqual(["Server A", "Server B", "Store"]);
});
