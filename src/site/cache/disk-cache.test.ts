import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openDiskCache } from "./disk-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-cache-"));
const path = join(folder, "deep/cache.json");
afterEach(() => rmSync(join(folder, "deep"), { recursive: true, force: true }));

test("what was set is there the next time", () => {
  const cache = openDiskCache(path);
  expect(cache.get("a")).toBeUndefined();
  cache.set("a", "A");
  expect(cache.get("a")).toBe("A");
  cache.save();
  expect(openDiskCache(path).get("a")).toBe("A");
  expect(readdirSync(join(folder, "deep"))).toEqual(["cache.json"]);
});

test("what a build did not use is forgotten", () => {
  const first = openDiskCache(path);
  first.set("a", "A");
  first.set("b", "B");
  first.save();
  const second = openDiskCache(path);
  second.get("a");
  second.save();
  const third = openDiskCache(path);
  expect([third.get("a"), third.get("b")]).toEqual(["A", undefined]);
});

test.each(["", "{", "null", '{"a":1}', '[["a"],[1,2],"x"]'])(
  "a file that holds %j is an empty cache",
  (text) => {
    openDiskCache(path).save();
    const cache = openDiskCache(path);
    cache.set("x", "X");
    cache.save();
    writeFileSync(path, text);
    expect(openDiskCache(path).get("a")).toBeUndefined();
  },
);
