import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFixes, fixFiles } from "./fix-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fix-"));
  write("b.md", "# The B\n\ntext\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string | Buffer) => writeFileSync(join(folder, file), text);
const read = (file: string) => readFileSync(join(folder, file));

test("only the bytes concerned are changed", () => {
  write("a.md", "\uFEFFé\r\n\r\n[[The B]]  \r\n\r\nx\ttext 🎉 [[The B|x]]");
  expect(fixFiles(folder)).toEqual([
    { kind: "link-by-name", file: `${folder}/a.md`, line: 3, column: 1, was: "[[The B]]", now: "[[b]]" },
    { kind: "link-by-name", file: `${folder}/a.md`, line: 5, column: 11, was: "[[The B|x]]", now: "[[b|x]]" },
  ]);
  expect(read("a.md").toString()).toBe("\uFEFFé\r\n\r\n[[b]]  \r\n\r\nx\ttext 🎉 [[b|x]]");
  expect(fixFiles(folder)).toEqual([]);
});

test("what is no UTF-8 stays, and the others are mended", () => {
  const latin = Buffer.from("[[The B]] \xe9\n", "latin1");
  write("a.md", latin);
  write("c.md", "[[The B]]\n");
  expect(fixFiles(folder).map(({ file }) => file)).toEqual([`${folder}/c.md`]);
  expect(read("a.md").equals(latin)).toBe(true);
});

test("only the files that are concerned are changed; one that has nothing to mend is not written", () => {
  write("a.md", "[[The B]]");
  write("c.md", "[[The B]]");
  chmodSync(join(folder, "b.md"), 0o644);
  const { mtimeMs } = statSync(join(folder, "b.md"));
  fixFiles(folder, (file) => file === "a.md");
  expect([read("a.md").toString(), read("c.md").toString()]).toEqual(["[[b]]", "[[The B]]"]);
  expect(statSync(join(folder, "b.md")).mtimeMs).toBe(mtimeMs);
});

test("what would be mended is what is mended then, and until then all stays", () => {
  write("a.md", "[[The B]]");
  write("c.md", Buffer.from("[[The B]] \xe9\n", "latin1"));
  write("d.md", "[[The B]] [[nope]]");
  const found = findFixes(folder, (file) => file !== "d.md");
  expect(found.map(({ file }) => file)).toEqual([`${folder}/a.md`]);
  expect(read("a.md").toString()).toBe("[[The B]]");
  expect(fixFiles(folder, (file) => file !== "d.md")).toEqual(found);
});
