import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { createHighlight } from "../../markdown/highlight.ts";
import { openHighlightCache } from "./highlight-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-highlight-"));
const path = join(folder, "highlight.json");
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function build(
  version: string,
  complete: boolean,
  entries: Readonly<Record<string, string>>,
  asked: readonly string[] = [],
) {
  const cache = openHighlightCache(path, version);
  for (const key of asked) cache.get(key);
  for (const [key, html] of Object.entries(entries)) cache.set(key, html);
  cache.save(complete);
}

const kept = (version: string, ...keys: string[]) =>
  keys.map((key) => openHighlightCache(path, version).get(key));

test("what one build coloured, the next has", () => {
  build("1", true, { a: "<b>A</b>" });
  expect(kept("1", "a", "b")).toEqual(["<b>A</b>", undefined]);
});

test("a complete build forgets what it did not ask for", () => {
  build("1", true, { a: "A", b: "B" });
  build("1", true, { c: "C" }, ["a"]);
  expect(kept("1", "a", "b", "c")).toEqual(["A", undefined, "C"]);
});

test("a build that rendered some notes keeps the code of the others", () => {
  build("1", true, { a: "A", b: "B" });
  build("1", false, { c: "C" }, ["a"]);
  expect(kept("1", "a", "b", "c")).toEqual(["A", "B", "C"]);
});

test("another version starts anew, and the old one is forgotten", () => {
  build("1", true, { a: "A" });
  expect(kept("2", "a")).toEqual([undefined]);
  build("2", false, { b: "B" });
  expect(kept("1", "a")).toEqual([undefined]);
});

test.each(["", "{", "null", "[1]", '{"a":1}'])("a file that holds %j is an empty cache", (text) => {
  writeFileSync(path, text);
  build("1", true, { a: "A" }, ["b"]);
  expect(kept("1", "a")).toEqual(["A"]);
});

test("code is coloured once", async () => {
  const first = openHighlightCache(path);
  const html = await createHighlight(first)("const a = 1;", "ts");
  first.save(true);
  const second = openHighlightCache(path);
  const set = vi.spyOn(second, "set");
  expect(await createHighlight(second)("const a = 1;", "typescript")).toBe(html);
  expect(set).not.toHaveBeenCalled();
  expect(statSync(path).size).toBeLessThan(1000);
});
