import { expect, test } from "vitest";
import { fill, seeded, uuid } from "./random.ts";

const take = (seed: number, count = 1000) => {
  const random = seeded(seed);
  return Array.from({ length: count }, random);
};

test("the same seed gives the same numbers, another one others", () => {
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
});

test("numbers lie in [0, 1) and are spread evenly", () => {
  const numbers = take(7, 10_000);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Object.values(Object.groupBy(numbers, (number) => Math.floor(number * 10)));
  expect(tenths).toHaveLength(10);
  for (const tenth of tenths) expect(tenth?.length).toBeGreaterThan(900);
});

test("a UUID has the form of version 4", () => {
  const random = seeded(3);
  for (let count = 0; count < 100; count++)
    expect(uuid(random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("fills just the part of the buffer that an array sees", () => {
  const bytes = new Uint8Array(8);
  const part = new Uint16Array(bytes.buffer, 2, 2);
  expect(fill(part, () => 0.999)).toBe(part);
  expect([...bytes]).toEqual([0, 0, 255, 255, 255, 255, 0, 0]);
});
