import fc from "fast-check";
import { type Body, overlap, pairsOf } from "./separate.ts";

export const WIDTH = 300;

/** Generates bodies that fit the width, anywhere, even all in one place. */
export const someBodies = (most: number): fc.Arbitrary<Body[]> =>
  fc.array(
    fc.record({
      x: fc.integer({ min: -50, max: 350 }),
      y: fc.integer({ min: -50, max: 350 }),
      w: fc.integer({ min: 10, max: 96 }),
      h: fc.integer({ min: 10, max: 60 }),
    }),
    { minLength: 1, maxLength: most },
  );

/** What is wrong with a drawing: bodies that overlap, leave it, or stand between pixels. */
export const faultsOf = (bodies: readonly Body[], width: number, height: number): string[] => [
  ...pairsOf(bodies)
    .filter(([a, b]) => overlap(a, b))
    .map(([a, b]) => `${JSON.stringify(a)} overlaps ${JSON.stringify(b)}`),
  ...bodies
    .filter(
      ({ x, y, w, h }) =>
        x - w / 2 < -0.5 || x + w / 2 > width + 0.5 || y - h / 2 < -0.5 || y + h / 2 > height,
    )
    .map((body) => `${JSON.stringify(body)} is not within ${width} × ${height}`),
  ...bodies
    .filter(({ x, y }) => !Number.isInteger(x) || !Number.isInteger(y))
    .map(({ x, y }) => `${x}, ${y}`),
];
