import { expect, test } from "vitest";
import type { Plan } from "./plan.ts";
import { cost, smaller } from "./shrink.ts";

const down = (at: number, length = 100) => ({ kind: "down", node: "A", at, for: length }) as const;
const plan = (...faults: Plan["faults"]): Plan => ({ seed: 1, faults });

test("few faults come before round times, round times before short faults, short faults before early ones", () => {
  const ordered = [
    plan(),
    plan(down(1000, 5)),
    plan(down(1000)),
    plan(down(2000)),
    plan(down(10)),
    plan(down(7)),
    { ...plan(), seed: 2, faults: [down(1000)] },
    plan(down(1000), down(2000)),
  ];
  expect(ordered.toSorted((a, b) => cost(a) - cost(b))).toEqual(ordered);
});

test("whatever is proposed is smaller, and loses a fault or has a rounder time", () => {
  const start = plan(down(1234), down(7));
  const proposed = smaller(start, 5000);
  expect(proposed.every((each) => cost(each) < cost(start))).toBe(true);
  expect(proposed.slice(0, 2).map(({ faults }) => faults.length)).toEqual([1, 1]);
  expect(proposed).toContainEqual(plan(down(1000), down(7)));
  expect(proposed).toContainEqual(plan(down(1234), down(10)));
  expect(smaller(plan(down(1000)), 5000)).toEqual([]);
  expect(smaller(plan(down(1234)), 1100).every(({ faults: [fault] }) => (fault?.at ?? 0) <= 1100)).toBe(true);
});
