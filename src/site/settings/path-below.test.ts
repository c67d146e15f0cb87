import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { pathBelow } from "./path-below.ts";

test.each([
  ["/site/notes", "/site/notes/a/b.md", "a/b.md"],
  ["/site/notes/", "/site/notes/a\\b.md", "a\\b.md"],
  ["notes", `${process.cwd()}/notes/b.md`, "b.md"],
])("below %s, %s is %s", (folder, file, path) => {
  expect(pathBelow(folder, file, posix)).toBe(path);
});

test.each([
  ["C:\\site\\notes", "C:\\site\\notes\\a\\b.md", "a/b.md"],
  ["C:\\site\\", "C:/site/notes/a/b.md", "notes/a/b.md"],
  ["c:\\Site\\notes", "C:\\site\\notes\\b.md", "b.md"],
  ["notes", win32.resolve("notes\\a\\b.md"), "a/b.md"],
])("on Windows, below %s, %s is %s", (folder, file, path) => {
  expect(pathBelow(folder, file, win32)).toBe(path);
});
