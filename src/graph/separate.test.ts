import fc from "fast-check";
import { expect, test } from "vitest";
import { separate } from "./separate.ts";
import { faultsOf, someBodies, WIDTH } from "./testing.ts";

test("wherever bodies were, then none overlaps another, and all are within the drawing", () => {
  fc.assert(
    fc.property(someBodies(40), fc.boolean(), (bodies, oneStill) => {
      const height = separate(bodies, WIDTH, oneStill ? bodies[0] : undefined);
      expect(faultsOf(bodies, WIDTH, height)).toEqual([]);
    }),
  );
});

test("what is in nobody's way stays where it is", () => {
  const bodies = [
    { x: 50, y: 10, w: 40, h: 20 },
    { x: 150, y: 40, w: 40, h: 20 },
  ];
  expect(separate(bodies, WIDTH)).toBe(50);
  expect(bodies.map(({ x, y }) => [x, y])).toEqual([
    [50, 10],
    [150, 40],
  ]);
});

test("two go apart by the shorter way, both as far; or one alone, if the other is to stay", () => {
  const two = () => [
    { x: 100, y: 10, w: 40, h: 20 },
    { x: 110, y: 20, w: 40, h: 20 },
  ];
  const both = two();
  separate(both, WIDTH);
  expect(both.map(({ x }) => x)).toEqual([100, 110]);
  const still = two();
  separate(still, WIDTH, still[0]);
  expect(still).toMatchObject([
    { x: 100, y: 10 },
    { x: 110, y: 31 },
  ]);
});
