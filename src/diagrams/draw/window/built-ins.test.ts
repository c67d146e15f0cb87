import { afterEach, expect, test } from "vitest";
import { watchBuiltIns } from "./built-ins.ts";

const KEY = "spoilt";
afterEach(() => {
  for (const object of [Object.prototype, Object, Array.prototype]) Reflect.deleteProperty(object, KEY);
});

test("nothing happened", () => {
  const isSpoilt = watchBuiltIns();
  const own: Record<string, number> = {};
  own[KEY] = 1;
  expect(isSpoilt()).toBe(false);
});

test.each<[what: string, object: object]>([
  ["every object", Object.prototype],
  ["the constructor of all", Object],
  ["every list", Array.prototype],
])("something was added to %s", (_, object) => {
  const isSpoilt = watchBuiltIns();
  Reflect.set(object, KEY, 1);
  expect(isSpoilt()).toBe(true);
});

test("something was replaced", () => {
  const isSpoilt = watchBuiltIns();
  const { at } = Array.prototype;
  Array.prototype.at = () => undefined;
  const found = isSpoilt();
  Array.prototype.at = at;
  expect([found, isSpoilt()]).toEqual([true, false]);
});
