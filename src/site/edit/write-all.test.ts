import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeAll } from "./write-all.ts";

const root = mkdtempSync(join(tmpdir(), "write-"));
const at = (name: string) => join(root, name);
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(at("x"), { recursive: true });
  for (const name of ["a", "b"]) writeFileSync(at(name), name);
});

// Other files of tests in this process have files of their own to look at.
afterEach(() => void vi.resetModules());

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
  ["a file that moves is gone meanwhile", { before: at("gone"), path: at("c"), content: "C" }],
])("where %s, all is as it was", (_, change) => {
  expect(() => writeAll([stay("a", "A"), change])).toThrow();
  expect(files()).toEqual({ a: "a", b: "b" });
});

test("who looks on finds a file that moves at its new place first, and at its old place to the last", async () => {
  const seen: string[] = [];
  vi.resetModules();
  vi.doMock("node:fs", async (original) => {
    const fs = await original<typeof import("node:fs")>();
    const renameSync = (from: string, to: string) => {
      fs.renameSync(from, to);
      seen.push(JSON.stringify(files()));
    };
    return { ...fs, renameSync };
  });
  const { writeAll } = await import("./write-all.ts");
  writeAll([stay("a", "A"), { before: at("b"), path: at("c"), content: "C" }]);
  const shown = seen.map((text) =>
    Object.entries<string>(JSON.parse(text)).flatMap(([name, text]) =>
      name.startsWith(".") ? [] : [`${name}=${text}`],
    ),
  );
  expect(shown).toEqual([
    ["a=a", "b=b", "c=C"],
    ["a=A", "b=b", "c=C"],
  ]);
  expect(files()).toEqual({ a: "A", c: "C" });
});
