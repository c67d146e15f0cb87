import { expect, test } from "vitest";
import { fileName, folderOf, joinPath, relativePath, withoutEnding } from "./paths.ts";

test.each([
  ["a.md", "a"],
  ["b/a.mdx", "b/a"],
  ["a.b.c.md", "a.b.c"],
  ["A.MD", "A"],
  ["a.md.md", "a.md"],
  ["a.txt", "a.txt"],
])("without its ending, %s is %s", (file, expected) => {
  expect(withoutEnding(file)).toBe(expected);
});

test.each([
  ["a.md", "", "a.md"],
  ["b/a.md", "b/", "a.md"],
  ["c/b/a.md", "c/b/", "a.md"],
])("%s is in %j and called %s", (file, folder, name) => {
  expect([folderOf(file), fileName(file)]).toEqual([folder, name]);
});

test.each([
  ["", "a.md", "a.md"],
  ["b/", "a.md", "b/a.md"],
  ["b/", "./a.md", "b/a.md"],
  ["b/c/", "../a.md", "b/a.md"],
  ["b/", "../a.md", "a.md"],
  ["b/", "/a.md", "a.md"],
  ["b/", "c//d/./a.md", "b/c/d/a.md"],
  ["", "../a.md", undefined],
  ["b/", "../../a.md", undefined],
])("from %j, %s leads to %s", (folder, path, expected) => {
  expect(joinPath(folder, path)).toBe(expected);
});

test.each([
  ["", "a.md", "a.md"],
  ["", "b/a.md", "b/a.md"],
  ["b/", "b/a.md", "a.md"],
  ["b/c/", "b/a.md", "../a.md"],
  ["b/c/", "d/a.md", "../../d/a.md"],
  ["a/", "ab/x.md", "../ab/x.md"],
])("the way from %j to %s is %s", (folder, file, path) => {
  expect(relativePath(folder, file)).toBe(path);
  expect(joinPath(folder, path)).toBe(file);
});
