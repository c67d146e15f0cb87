import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cacheKeys, type ExampleFacts, openCache } from "./cache.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

const KNOWN: ExampleFacts = {
  text: { title: "Title", question: "Question?", claims: [], code: "", diagnostics: [] },
  types: [],
  outcome: { state: "done", trace: [] },
};

test("what was set is there under its key, the next time too", () => {
  const cache = openCache(join(folder, "deep/er"));
  expect(cache.get("a", "1")).toBeUndefined();
  cache.set("a", "1", KNOWN);
  expect(openCache(join(folder, "deep/er")).get("a", "1")).toEqual(KNOWN);
  expect(cache.get("a", "2")).toBeUndefined();
  expect(readdirSync(join(folder, "deep/er"))).toEqual(["a.json"]);
});

test.each(["", "{", "null", "[]", '{"key":"2"}'])("a file that holds %j holds nothing", (text) => {
  const cache = openCache(folder);
  cache.set("b", "1", KNOWN);
  writeFileSync(join(folder, "b.json"), text);
  expect(cache.get("b", "1")).toBeUndefined();
});

test("a key is that of a source with a seed", () => {
  const keyOf = cacheKeys();
  const keys = [keyOf("a", 1), keyOf("b", 1), keyOf("a", 2), keyOf("1a", 1), keyOf("a", 11)];
  expect(new Set(keys).size).toBe(5);
  expect(cacheKeys()("a", 1)).toBe(keys[0]);
});
