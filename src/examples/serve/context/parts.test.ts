import { expect, test } from "vitest";
import { type Part, Parts } from "./parts.ts";

const node = (name: string): Part => ({ kind: "node", name, takes: ["requests"], start: async () => ({}) });

test("keeps what is declared, in order, and tells it without what it does", () => {
  const parts = new Parts();
  for (const name of ["B", "A"]) parts.add(node(name));
  expect(parts.get("A").name).toBe("A");
  expect(parts.describe()).toEqual([
    { kind: "node", name: "B", takes: ["requests"] },
    { kind: "node", name: "A", takes: ["requests"] },
  ]);
});

test("refuses a name twice, as the lab does, and one that is unknown", () => {
  const parts = new Parts();
  parts.add(node("A"));
  expect(() => parts.add(node("A"))).toThrow('There are two machines called "A".');
  expect(() => parts.get("B")).toThrow('no "B"');
});
