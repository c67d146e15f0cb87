import { expect, test } from "vitest";
import { ImportRefused, linkLab, unshift } from "./link-modules.ts";

const ADDRESS = "data:text/javascript,export{}";

/** The code with `@` where an error is, linked; the place of the `@` there, and what it becomes. */
function follow(marked: string) {
  const [before = ""] = marked.split("@");
  const source = marked.replace("@", "");
  const linked = linkLab(source, ADDRESS);
  const place = (text: string) => ({
    line: text.split("\n").length,
    column: text.length - text.lastIndexOf("\n"),
  });
  const after = linked.code.slice(0, linked.code.length - (source.length - before.length));
  return { wanted: place(before), got: unshift(place(after), linked.shifts) };
}

test.each([
  'import { a } from "lab";\n  @throw 1',
  'import { a } from "lab"; @throw 1',
  'import { a } from "lab"; import { b } from "lab"; @throw 1',
  'import {\n a } from "lab"; b(); @throw 1; c()',
  "@throw 1",
])("keeps line and column of the error in %j", (marked) => {
  const { wanted, got } = follow(marked);
  expect(got).toEqual(wanted);
});

test("links every import of the lab", () => {
  const { code } = linkLab(`import { a } from "lab";\nimport * as b from 'lab'; // from "lab"`, ADDRESS);
  expect(code).toBe(`import { a } from "${ADDRESS}";\nimport * as b from "${ADDRESS}"; // from "lab"`);
});

test.each([
  ['import { a } from "lab";\nimport fs from "node:fs";', '"node:fs"', { line: 2, column: 16 }],
  ['import "https://elsewhere.example/x.js"', '"https://elsewhere.example/x.js"', { line: 1, column: 8 }],
  ["export * from './other.ts'", '"./other.ts"', { line: 1, column: 15 }],
  ['\n  const a = await import("lab");', "import(…)", { line: 2, column: 19 }],
])("refuses %j", (source, what, at) => {
  let caught: unknown;
  try {
    linkLab(source, ADDRESS);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(ImportRefused);
  expect(caught).toMatchObject({
    at,
    message: `An example imports "lab" and nothing else; ${what} is not to be had here.`,
  });
});
