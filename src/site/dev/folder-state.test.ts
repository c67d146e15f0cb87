import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderState } from "./folder-state.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "running-notes-"));
  write("a.md", "text");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), 1000, 1000);
}

test.each<[string, () => void]>([
  ["a file that grows", () => write("a.md", "text and more")],
  ["one written again", () => utimesSync(join(folder, "a.md"), 1000, 2000)],
  ["one that comes", () => write("b.md", "text")],
  ["one that goes", () => rmSync(join(folder, "a.md"))],
  [
    "one in a folder below",
    () => {
      mkdirSync(join(folder, "below"));
      write("below/b.md", "text");
    },
  ],
])("%s makes another state", (_, change) => {
  const before = folderState([folder]);
  change();
  expect(folderState([folder])).not.toBe(before);
});

test("nothing new is the same state", () => {
  const before = folderState([folder]);
  write("a.md", "text");
  expect(folderState([folder])).toBe(before);
  expect(before).toContain("a.md 4 1000000");
});

test("a file may be named by itself, there or not", () => {
  const path = join(folder, "tags.yaml");
  const before = folderState([path]);
  write("tags.yaml", "");
  expect(folderState([path])).not.toBe(before);
});
