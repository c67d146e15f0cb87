import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readProgram } from "./read-program.ts";

const read = (source: string) => readProgram(ts, source);
const rows = (source: string) =>
  read(source).diagnostics.map(({ kind, line, column }) => [kind, line, column] as const);
const HEADER = "/** Title\nQuestion? */\n";

test("a program says its title, its question, its claims", () => {
  const source = `${HEADER}import { claim } from "lab";\nclaim("a", true as boolean);\n`;
  expect(read(source)).toEqual({
    title: "Title",
    question: "Question?",
    claims: [{ id: "a", line: 4, column: 1 }],
    code: `${HEADER}import { claim } from "lab";\nclaim("a", true           );\n`,
    diagnostics: [],
  });
});

test("what it does not say is a warning", () => {
  expect(rows("let a;")).toEqual([["example-header", 1, 1]]);
});

describe("claims are found", () => {
  test.each<[what: string, body: string, claims: [id: string, line: number, column: number][]]>([
    [
      "by their name",
      'import { claim } from "lab";\nclaim("a", x);\n  claim("b", y);',
      [
        ["a", 4, 1],
        ["b", 5, 3],
      ],
    ],
    ["by another name", 'import { claim as so } from "lab";\nso("a", x);', [["a", 4, 1]]],
    ["through the whole lab", 'import * as lab from "lab";\nlab.claim("a", x);', [["a", 4, 1]]],
    ["in functions", 'import { claim } from "lab";\nconst f = () => { claim(`a`, x); };', [["a", 4, 19]]],
    [
      "once, where they stand first",
      'import { claim } from "lab";\nclaim("a", x);\nclaim("a", y);',
      [["a", 4, 1]],
    ],
    [
      "on Windows",
      'import { claim } from "lab";\r\nclaim("a", x);\r\n claim("b", y);',
      [
        ["a", 4, 1],
        ["b", 5, 2],
      ],
    ],
    ["not of another module", "const claim = (id) => id;\nclaim(1 + 1);", []],
    ["not where the name is another's", 'import { claim } from "lab";\njwt.claim(1);\nf({ claim: 1 });', []],
    ["not in text", 'import { claim } from "lab";\n// claim("a", x)\n"claim(1)";', []],
  ])("%s", (_, body, claims) => {
    const found = read(HEADER + body);
    expect(found.claims.map(({ id, line, column }) => [id, line, column])).toEqual(claims);
    expect(found.diagnostics).toEqual([]);
  });
});

describe("claims whose id cannot be read or linked to", () => {
  test.each<[what: string, body: string, column: number]>([
    ["made up as it runs", "claim(name, x);", 7],
    ["put together", 'claim("a" + "b", x);', 7],
    ["a template with holes", `claim(\`a\${b}\`, x);`, 7],
    ["no id", "claim();", 1],
    ["an empty one", 'claim("", x);', 7],
    ["capitals", 'claim("LoginWorks", x);', 7],
    ["spaces", 'claim("login works", x);', 7],
    ["handed on", "for (const [id, x] of all) judge(claim, id, x);", 34],
    ["renamed", "const so = claim;", 12],
  ])("%s", (_, body, column) => {
    const source = `${HEADER}import { claim } from "lab";\n${body}`;
    expect(rows(source)).toEqual([["claim-id", 4, column]]);
    expect(read(source).claims).toEqual([]);
  });
});

describe("imports of anything but the lab", () => {
  test.each<[body: string, column: number]>([
    ['import "node:fs";', 8],
    ['import fs from "node:fs";', 16],
    ['import type { Stats } from "node:fs";', 28],
    ['import { a } from "./other.ts";', 19],
    ['import x from "https://example.org/x.js";', 15],
    ['import lab from "lab/x";', 17],
    ['export * from "node:fs";', 15],
    ['import fs = require("node:fs");', 21],
    ['const fs = require("node:fs");', 12],
    ['const fs = await import("node:fs");', 18],
    ['const lab = await import("lab");', 19],
    ['let a: import("typescript").Node;', 8],
    ["console.log(import.meta.url);", 13],
    ['declare module "x" {}', 1],
    ["declare global {}", 1],
  ])("%s", (body, column) => {
    expect(rows(HEADER + body)).toEqual([["example-import", 3, column]]);
  });

  test.each([
    '/// <reference path="x.ts" />',
    '/// <reference types="node" />',
    '/// <reference lib="esnext" />',
  ])("%s", (body) => {
    expect(rows(`${body}\n${HEADER}`).map(([kind, line]) => [kind, line])).toContainEqual([
      "example-import",
      1,
    ]);
  });

  test("the lab itself may be imported in any way", () => {
    expect(
      rows(`${HEADER}import { claim } from "lab";\nimport type { Node } from "lab";\nimport "lab";`),
    ).toEqual([]);
  });
});

test.each(["", "}", "import", "/**", "claim(", "\0", "`${", "const a: = 1;"])(
  "%j is read without a fall",
  (source) => {
    expect(read(source).diagnostics.map(({ kind }) => kind)).toContain("example-header");
  },
);
