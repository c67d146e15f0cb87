import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { writeAll } from "./write-all.ts";

const root = mkdtempSync(join(tmpdir(), "write-"));
const at = (name: string) => join(root, name);
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(at("x"), { recursive: true });
  for (const name of ["a", "b"]) writeFileSync(at(name), name);
});

const files = () =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(at(name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(at(name), "utf8")]),
  );
const stay = (name: string, content: string) => ({ before: at(name), path: at(name), content });

test("files are written, and one that moves is gone from where it was", () => {
  writeAll([stay("a", "A"), { before: at("b"), path: at("y/z/c"), content: "C" }]);
  expect(files()).toEqual({ a: "A", "y/z/c": "C" });
});

test("a name that changes in capitals alone changes", () => {
  writeAll([{ before: at("a"), path: at("A"), content: "a" }]);
  expect(files()).toEqual({ A: "a", b: "b" });
});

test.each([
  ["no draft can be written", { before: at("b"), path: at("a/c"), content: "C" }],
  ["a file is gone meanwhile", { before: at("gone"), path: at("gone"), content: "C" }],
  ["something is in the way", { before: at("b"), path: at("x"), content: "C" }],
])("where %s, all is as it was", (_, change) => {
  expect(() => writeAll([stay("a", "A"), change])).toThrow();
  expect(files()).toEqual({ a: "a", b: "b" });
});
