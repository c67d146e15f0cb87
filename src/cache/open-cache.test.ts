import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { keyOf, openCache } from "./open-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-cache-"));
const name = join(folder, "deep/notes");
const path = `${name}.json`;
afterEach(() => rmSync(join(folder, "deep"), { recursive: true, force: true }));

/** Keeps texts as one build does, after asking for some. */
function build(
  entries: Readonly<Record<string, string>>,
  asked: readonly string[] = [],
  isPart = false,
): void {
  const cache = openCache(name, "1");
  for (const key of asked) cache.get(key);
  for (const [key, text] of Object.entries(entries)) cache.set(key, text);
  cache.save(isPart);
}

const kept = (...keys: string[]) => keys.map((key) => openCache(name, "1").get(key));

test("what was set is there the next time, in one pack", () => {
  const cache = openCache(name, "1");
  expect(cache.get("a")).toBeUndefined();
  cache.set("a", "A");
  expect(cache.get("a")).toBe("A");
  cache.save();
  expect(kept("a")).toEqual(["A"]);
  expect(readdirSync(join(folder, "deep"))).toEqual(["notes.json"]);
});

test("what a whole build did not ask for is forgotten, what a part did not is kept", () => {
  build({ a: "A", b: "B" });
  build({ c: "C" }, ["a"], true);
  expect(kept("a", "b", "c")).toEqual(["A", "B", "C"]);
  build({}, ["a"]);
  expect(kept("a", "b", "c")).toEqual(["A", undefined, undefined]);
});

test("what other code has made is not there, and is forgotten", () => {
  build({ a: "A" });
  const other = openCache(name, "2");
  expect(other.get("a")).toBeUndefined();
  other.set("b", "B");
  other.save(true);
  expect(kept("a", "b")).toEqual([undefined, undefined]);
  expect(openCache(name, "2").get("b")).toBe("B");
});

test("where nothing is new, nothing is written", () => {
  build({});
  expect(existsSync(path)).toBe(false);
  build({ a: "A" });
  rmSync(path);
  const cache = openCache(name, "1");
  cache.save();
  expect(existsSync(path)).toBe(false);
});

test("a text of another shape is not there, and is forgotten unless it is made anew", () => {
  build({ a: "1", b: "{" });
  const cache = openCache(name, "1");
  expect(cache.read<unknown>("a", JSON.parse)).toBe(1);
  expect(cache.read<unknown>("b", JSON.parse)).toBeUndefined();
  expect(cache.read<unknown>("c", JSON.parse)).toBeUndefined();
  cache.save();
  expect(kept("a", "b")).toEqual(["1", undefined]);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"fingerprint":"1"}',
  '{"fingerprint":"1","entries":{"a":"A"}}',
  '{"fingerprint":"1","entries":[["a"],[1,2],"x",null]}',
])("a pack that holds %j is empty", (text) => {
  build({ a: "A" });
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, text);
  expect(kept("a")).toEqual([undefined]);
  build({ a: "A" });
  expect(readFileSync(path, "utf8")).toBe(whole);
});

test("a key is that of all its parts, in their order", () => {
  const keys = [keyOf("a", 1), keyOf("b", 1), keyOf("a", 2), keyOf("a1"), keyOf("a", "1"), keyOf(1, "a")];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf("a", 1)).toBe(keys[0]);
});
