import { expect, test } from "vitest";
import { type Plan, planWords, stepsOf } from "./plan.ts";

const BOTH: Plan = {
  seed: 2,
  faults: [
    { kind: "cut", between: ["A", "B"], at: 20, for: 1500 },
    { kind: "down", node: "Storage", at: 3000, for: 100 },
  ],
};

test.each<[plan: Plan, words: string]>([
  [{ seed: 1, faults: [] }, "nothing fails"],
  [
    { seed: 1, faults: [{ kind: "down", node: "Storage", at: 3000, for: 100 }] },
    "Storage is down from 3.000 s for 100 ms",
  ],
  [
    { seed: 1, faults: [{ kind: "lost", from: "Bank", to: "Server A", at: 10 }] },
    "the first message from Bank to Server A from 0.010 s on is lost",
  ],
  [
    BOTH,
    "the seed is 2, and A and B cannot reach each other from 0.020 s for 1.5 s, and Storage is down from 3.000 s for 100 ms",
  ],
])("%j: %s", (plan, words) => {
  expect(planWords(plan)).toBe(words);
});

test("a fault is two steps, and all steps are in the order of time", () => {
  expect(stepsOf(BOTH.faults).map(({ at, do: what }) => `${at} ${what}`)).toEqual([
    "20 cut",
    "1520 heal",
    "3000 kill",
    "3100 revive",
  ]);
});
