import { describe, expect, test } from "vitest";
import { hash, hashRing } from "./hash-ring.ts";

const keys = Array.from({ length: 10_000 }, (_, index) => `cart:${index}`);
const nodes = ["A", "B", "C", "D"];

describe("the ring", () => {
  test("has a node for every key, and the same one every time", () => {
    const ring = hashRing(nodes);
    for (const key of keys.slice(0, 100)) {
      expect(nodes).toContain(ring.nodeFor(key));
      expect(hashRing(nodes.toReversed()).nodeFor(key)).toBe(ring.nodeFor(key));
    }
    expect(hashRing([]).nodeFor("a")).toBeUndefined();
    expect(hashRing(["A"]).nodeFor("")).toBe("A");
  });

  test("shares the keys out within a third of evenly", () => {
    const ring = hashRing(nodes);
    const shares = Object.values(Object.groupBy(keys, (key) => ring.nodeFor(key) ?? ""));
    expect(shares).toHaveLength(4);
    for (const share of shares) {
      expect(share?.length).toBeGreaterThan(2500 * 0.67);
      expect(share?.length).toBeLessThan(2500 * 1.33);
    }
  });

  test("moves keys only to a node that comes, and about its share", () => {
    const before = hashRing(nodes);
    const after = hashRing([...nodes, "E"]);
    const moved = keys.filter((key) => before.nodeFor(key) !== after.nodeFor(key));
    expect(moved.every((key) => after.nodeFor(key) === "E")).toBe(true);
    expect(moved.length / keys.length).toBeGreaterThan(0.12);
    expect(moved.length / keys.length).toBeLessThan(0.28);
  });
});

test("the hash is a whole number of 32 bits that one letter changes in about half of them", () => {
  const bits = (text: string) => hash(text).toString(2).padStart(32, "0");
  let different = 0;
  for (let index = 0; index < 1000; index++) {
    const [a, b] = [bits(`key${index}`), bits(`kez${index}`)];
    different += [...a].filter((bit, place) => bit !== b[place]).length;
  }
  expect(different / 1000).toBeGreaterThan(14);
  expect(different / 1000).toBeLessThan(18);
});
