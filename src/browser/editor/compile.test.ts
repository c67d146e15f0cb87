import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";

describe("takes out types and nothing else", () => {
  test.each<[source: string, code: string]>([
    ["const a: number = 1;", "const a = 1;"],
    ['import { claim, type Node, unused } from "lab";', 'import { claim, unused } from "lab";'],
    ['import type { Node } from "lab";\nclaim();', "\nclaim();"],
    ["const a = b! satisfies C;", "const a = b ;"],
    ["const a = b?.c ?? d;\nlet e;\ne ??= 1n ** 2n;", "const a = b?.c ?? d;\nlet e;\ne ??= 1n ** 2n;"],
    ["class A { #b = 1; static { } }", "class A { #b = 1; static { } }"],
    [
      "export default async function scenario(): Promise<void> {}",
      "export default async function scenario() {}",
    ],
  ])("%j", (source, code) => {
    const compiled = compile(source);
    expect("code" in compiled && compiled.code.replace(/ {2,}/g, " ")).toBe(code);
  });
});

test("every line stays the line it was", () => {
  const source = "interface A {\n  b: string;\n}\n\nfunction f<\n  T,\n>(\n  a: T,\n): T {\n  throw 1;\n}\n";
  const compiled = compile(source);
  expect("code" in compiled && compiled.code.split("\n").findIndex((line) => line.includes("throw"))).toBe(9);
});

test.each<[source: string, message: string, line: number, column: number]>([
  ["const = 5", "Unexpected token", 1, 7],
  ["a();\nfoo(", "Unexpected token", 2, 5],
  ["if (a {\n}", 'Unexpected token, expected ")"', 1, 7],
  ['const s = "abc', "Unterminated string constant", 1, 11],
  ["let let = 1", "Unexpected token", 1, 5],
  ["(".repeat(20_000), "Maximum call stack size exceeded", 1, 1],
])("%j is no program", (source, message, line, column) => {
  expect(compile(source)).toEqual({ diagnostic: { message, line, column } });
});
