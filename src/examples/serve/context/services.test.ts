import { expect, test } from "vitest";
import { type Service, Services } from "./services.ts";

const node = (name: string): Service => ({
  kind: "node",
  name,
  takes: ["requests"],
  start: async () => ({}),
});

test("keeps what is declared, in order, and tells it without what it does", () => {
  const services = new Services();
  for (const name of ["B", "A"]) services.add(node(name));
  expect(services.get("A").name).toBe("A");
  expect(services.describe()).toEqual([
    { kind: "node", name: "B", takes: ["requests"] },
    { kind: "node", name: "A", takes: ["requests"] },
  ]);
});

test("refuses a name twice, as the lab does, and one that is unknown", () => {
  const services = new Services();
  services.add(node("A"));
  expect(() => services.add(node("A"))).toThrow('There are two machines called "A".');
  expect(() => services.get("B")).toThrow('no "B"');
});
