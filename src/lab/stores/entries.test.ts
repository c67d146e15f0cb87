import { expect, test } from "vitest";
import { Entries } from "./entries.ts";

function entries(capacity = Number.POSITIVE_INFINITY) {
  const clock = { now: 0 };
  const lost: string[] = [];
  const all = new Entries(
    capacity,
    () => clock.now,
    (key) => lost.push(key),
  );
  return { all, clock, lost };
}

test("what was used least recently makes room, reading counting as use", () => {
  const { all, lost } = entries(2);
  all.set("a", "1", 10);
  all.set("b", "2", 10);
  all.get("a");
  all.set("c", "3", 10);
  expect([all.get("a"), all.get("b"), all.get("c"), lost]).toEqual(["1", undefined, "3", ["b"]]);
});

test("an entry that is written again takes no more room", () => {
  const { all, lost } = entries(2);
  for (const key of ["a", "b", "a", "b"]) all.set(key, key, 10);
  expect([all.size, lost]).toEqual([2, []]);
});

test("an entry lives as long as it was given, and is found to be gone when it is asked for", () => {
  const { all, clock, lost } = entries();
  all.set("a", "1", 10);
  all.set("b", "1", Number.POSITIVE_INFINITY);
  clock.now = 9;
  expect([all.get("a"), lost]).toEqual(["1", []]);
  clock.now = 10;
  expect([all.get("a"), all.get("b"), lost]).toEqual([undefined, "1", ["a"]]);
});

test("what is deleted or cleared is not lost", () => {
  const { all, lost } = entries();
  all.set("a", "1", 10);
  all.set("b", "1", 10);
  all.delete("a");
  expect(all.size).toBe(1);
  all.clear();
  expect([all.size, lost]).toEqual([0, []]);
});
