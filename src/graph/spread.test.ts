import fc from "fast-check";
import { expect, test } from "vitest";
import type { Body } from "./separate.ts";
import { spread } from "./spread.ts";
import { faultsOf, someBodies, WIDTH } from "./testing.ts";

/** Bodies with ties between some of them. */
const tied = someBodies(24).chain((bodies) =>
  fc
    .array(
      fc.tuple(
        fc.nat(bodies.length - 1),
        fc.nat(bodies.length - 1),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
      ),
      {
        maxLength: 60,
      },
    )
    .map((ties) => ({ bodies, ties: ties.filter(([a, b]) => a !== b) })),
);
const tiesOf = (bodies: readonly Body[], ties: readonly (readonly [number, number, number])[]) =>
  ties.map(([a, b, weight]) => ({ a: bodies[a] as Body, b: bodies[b] as Body, weight }));

test("none overlaps another and all are within the drawing; the same comes to the same places", () => {
  fc.assert(
    fc.property(tied, ({ bodies, ties }) => {
      const again = bodies.map((body) => ({ ...body, x: 0, y: 0 }));
      const height = spread(bodies, tiesOf(bodies, ties), WIDTH);
      expect(faultsOf(bodies, WIDTH, height)).toEqual([]);
      expect(spread(again, tiesOf(again, ties), WIDTH)).toBe(height);
      expect(again).toEqual(bodies);
    }),
    { numRuns: 40 },
  );
});

test("those that are tied stand nearer each other than those that are not", () => {
  const bodies: Body[] = Array.from({ length: 20 }, () => ({ x: 0, y: 0, w: 60, h: 20 }));
  // Two circles of friends, every second body in each.
  const friends = bodies.flatMap((a, i) =>
    bodies.flatMap((b, j) => (i < j && (j - i) % 2 === 0 ? [{ a, b, weight: 0.5 }] : [])),
  );
  spread(bodies, friends, 600);
  const mean = (step: number) => {
    const distances = bodies.flatMap((a, i) =>
      bodies.flatMap((b, j) => (i < j && (j - i) % 2 === step ? [Math.hypot(a.x - b.x, a.y - b.y)] : [])),
    );
    return distances.reduce((sum, each) => sum + each, 0) / distances.length;
  };
  expect(mean(0)).toBeLessThan(mean(1) * 0.75);
});
