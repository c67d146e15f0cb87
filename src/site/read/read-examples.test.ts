import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readExamples } from "./read-examples.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "examples-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads a folder of such files, each empty: names of programs, and what is wrong. */
function read(...files: string[]) {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  const { programs, diagnostics } = readExamples(folder);
  return {
    programs: programs.map(({ name }) => name),
    diagnostics: diagnostics.map(({ kind, file, line, column, message }) => {
      expect([kind, line, column]).toEqual(["example-name", 1, 1]);
      return `${file.slice(folder.length + 1)}: ${message}`;
    }),
  };
}

test("a program: its name, its path, its text", () => {
  writeFileSync(join(folder, "in-memory.ts"), "text");
  expect(readExamples(folder).programs).toEqual([
    { name: "in-memory", file: `${folder}/in-memory.ts`, source: "text", linesBefore: 0 },
  ]);
});

test("the ends of its lines, as an editor of the page has them", () => {
  writeFileSync(join(folder, "windows.ts"), "/** A */\r\nconst a = `b\\r\r\n`;\r\n");
  expect(readExamples(folder).programs[0]?.source).toBe("/** A */\nconst a = `b\\r\n`;\n");
});

test("in order of names; what is no program is passed over", () => {
  const files = [
    "b.ts",
    "a.ts",
    "a.run.json",
    "tsconfig.json",
    "README.md",
    ".hidden.ts",
    ".git/x.ts",
    "c.js",
  ];
  expect(read(...files, "node_modules/lab/index.ts")).toEqual({ programs: ["a", "b"], diagnostics: [] });
});

test.each([
  ["In_Memory.ts", '"In_Memory" is no name for an example.'],
  ["a.d.ts", '"a.d" is no name for an example.'],
  ["a b.ts", '"a b" is no name for an example.'],
  ["a.TS", "An example's file must end in .ts, in small letters."],
  ["below/a.ts", "An example stands in the examples folder itself, not in one below it."],
])("%s is no program, and said to be none", (file, message) => {
  expect(read("good.ts", file)).toEqual({ programs: ["good"], diagnostics: [`${file}: ${message}`] });
});

test("a folder that does not exist holds none", () => {
  expect(readExamples(join(folder, "nope"))).toEqual({ programs: [], diagnostics: [] });
});

test("a file in the folder's place is refused", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => readExamples(join(folder, "file"))).toThrow("EXAMPLES_DIR names the folder of the examples.");
});
