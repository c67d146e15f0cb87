import { win32 } from "node:path";
import { expect, test } from "vitest";
import { workingPath } from "./working-path.ts";

test.each([
  ["content/notes", "content/notes/a/b.md"],
  ["content/notes/", "content/notes/a/b.md"],
  ["./content/notes", "content/notes/a/b.md"],
  [".", "a/b.md"],
  ["./", "a/b.md"],
  ["/abs/notes", "/abs/notes/a/b.md"],
  ["../notes", "../notes/a/b.md"],
  ["/", "/a/b.md"],
])("a/b.md of the folder %s is %s", (folder, path) => {
  expect(workingPath(folder, "a/b.md")).toBe(path);
});

test.each([
  ["content\\notes", "content/notes/a/b.md"],
  [".\\content/notes\\", "content/notes/a/b.md"],
  ["C:\\my notes", "C:/my notes/a/b.md"],
  ["..\\notes", "../notes/a/b.md"],
])("on Windows, a/b.md of the folder %s is %s", (folder, path) => {
  expect(workingPath(folder, "a/b.md", win32)).toBe(path);
});
