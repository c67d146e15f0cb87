import { expect, test } from "vitest";
import { closureOf } from "./closure.ts";

/** The closure of `/src/a.ts` in a folder that holds these files: their names, and those of the packages. */
function closure(files: Readonly<Record<string, string>>, withTypes = false): string[] {
  const read = (path: string) => {
    const text = files[path.replace("/src/", "")];
    if (text === undefined) throw new Error("ENOENT");
    return Buffer.from(text);
  };
  const { files: found, packages } = closureOf("/src/a.ts", read, withTypes);
  return [...[...found.keys()].map((path) => path.replace("/src/", "")), ...packages.keys()].sort();
}

const LEAF = "export const a = 1;";

test.each<[what: string, files: Readonly<Record<string, string>>]>([
  [
    "imports of imports",
    { "a.ts": 'import "./b.ts";', "b.ts": 'export * from "./c/d.mjs";', "c/d.mjs": LEAF },
  ],
  ["circles", { "a.ts": 'import "./b.ts";', "b.ts": 'import "./a.ts";' }],
  ["what is imported later", { "a.ts": 'const b = () => import("./b.ts");', "b.ts": LEAF }],
  ["workers", { "a.ts": 'new Worker(new URL("./b.ts", import.meta.url));', "b.ts": LEAF }],
  ["fonts that are read", { "a.ts": 'read(new URL("./b.woff2", import.meta.url));', "b.woff2": "import {" }],
  [
    "addresses and texts",
    { "a.ts": 'import "./b.css?url";\nimport "./c.ts?raw";', "b.css": "", "c.ts": LEAF },
  ],
])("%s are part of a program", (_, files) => {
  expect(closure({ ...files, "other.ts": LEAF })).toEqual(Object.keys(files).sort());
});

test("types alone are part of it where they are asked for", () => {
  const files = {
    "a.ts": 'import type { B } from "./b.ts";',
    "b.ts": 'export type { C } from "./c.ts";',
    "c.ts": "",
  };
  expect(closure(files)).toEqual(["a.ts"]);
  expect(closure(files, true)).toEqual(["a.ts", "b.ts", "c.ts"]);
});

test("packages are known by their names, Node's own modules are Node's", () => {
  const text = 'import "b/c";\nimport "@d/e/f";\nimport "node:fs";\nimport type { G } from "g";';
  expect(closure({ "a.ts": text })).toEqual(["@d/e", "a.ts", "b"]);
});

test.each<[what: string, files: Readonly<Record<string, string>>, message: string]>([
  ["is not there", { "a.ts": '\nimport "./b.ts";' }, "/src/a.ts:2 names /src/b.ts, which cannot be read."],
  [
    "is not known to be followed",
    { "a.ts": 'import "./b.astro";', "b.astro": "" },
    "/src/a.ts:1 names /src/b.astro, and",
  ],
  [
    "is not named",
    { "a.ts": 'import "./b.ts";', "b.ts": "\n\nimport(name);" },
    "/src/b.ts:3: it cannot be seen what import(name)",
  ],
  ["is no program", { "a.ts": "const a = {" }, "/src/a.ts: "],
])("a file that %s is an error that says where", (_, files, message) => {
  expect(() => closure(files)).toThrow(message);
});
