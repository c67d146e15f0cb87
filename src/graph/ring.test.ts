import fc from "fast-check";
import { expect, test } from "vitest";
import { ring } from "./ring.ts";
import type { Body } from "./separate.ts";
import { faultsOf, someBodies, WIDTH } from "./testing.ts";

const alike = (count: number): Body[] => Array.from({ length: count }, () => ({ x: 0, y: 0, w: 80, h: 40 }));

test("none overlaps another and all are within the drawing, however they are tied", () => {
  const cases = someBodies(15).chain((bodies) =>
    fc.tuple(fc.constant(bodies), fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 40 })),
  );
  fc.assert(
    fc.property(cases, ([[middle, ...around], pairs]) => {
      if (!middle) return;
      const ties = pairs.flatMap(([i, j]) => {
        const [a, b] = [around[i], around[j]];
        return a && b && a !== b ? [[a, b] as const] : [];
      });
      const height = ring(middle, around, ties, WIDTH);
      expect(faultsOf([middle, ...around], WIDTH, height)).toEqual([]);
    }),
  );
});

test("the one stands in the middle, the others evenly around it", () => {
  const [middle, ...around] = alike(9) as [Body, ...Body[]];
  const height = ring(middle, around, [], WIDTH);
  expect(middle.x).toBe(WIDTH / 2);
  expect(Math.abs(middle.y - height / 2)).toBeLessThan(15);
  const sides = [around.filter(({ x }) => x < middle.x), around.filter(({ y }) => y < middle.y)];
  expect(sides.map(({ length }) => length)).toEqual([4, 4]);
});

test("those that are tied stand side by side", () => {
  const [middle, ...around] = alike(9) as [Body, ...Body[]];
  // A round dance of every third one.
  const ties = around.map((body, index) => [body, around[(index + 3) % 8] as Body] as const);
  ring(middle, around, ties, WIDTH);
  const lengths = ties.map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y));
  expect(Math.max(...lengths)).toBeLessThan(130);
});
