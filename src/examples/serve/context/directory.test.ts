import { expect, test } from "vitest";
import { Directory } from "./directory.ts";

test("knows who is up and where, until it hears otherwise", () => {
  const directory = new Directory();
  expect(directory.isUp("A")).toBe(false);
  directory.update({ A: { http: 1 }, B: { http: 2, tcp: 3 } });
  expect([directory.isUp("A"), directory.portsOf("B")]).toEqual([true, { http: 2, tcp: 3 }]);
  directory.update({ B: { http: 2 } });
  expect([directory.isUp("A"), directory.portsOf("A")]).toEqual([false, {}]);
});

test("who is lost is down until the next news", () => {
  const directory = new Directory();
  directory.update({ A: { http: 1 }, B: { http: 2 } });
  directory.lost("A", 1);
  expect([directory.isUp("A"), directory.isUp("B")]).toEqual([false, true]);
  directory.update({ A: { http: 3 } });
  expect(directory.portsOf("A")).toEqual({ http: 3 });
  // News of its former life.
  directory.lost("A", 1);
  expect(directory.isUp("A")).toBe(true);
});

test("a machine may be called as it likes", () => {
  const directory = new Directory();
  expect(directory.isUp("constructor")).toBe(false);
  directory.update(JSON.parse('{"__proto__":{"http":1}}'));
  expect(directory.portsOf("__proto__")).toEqual({ http: 1 });
});
