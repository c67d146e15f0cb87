import { expect, test } from "vitest";
import { compile } from "./compile.ts";

test.each<[what: string, source: string, code: string | undefined]>([
  ["a type", "const a: number = 1;", "const a         = 1;"],
  ["imports of types", 'import { type A, b } from "lab";', 'import {         b } from "lab";'],
  ["Windows line ends", "const a: 1 = 1;\r\nb as C;\r\n", "const a    = 1;\r\nb     ;\r\n"],
  ["an enum", "enum A { B }", undefined],
  ["a namespace", "namespace A { export const b = 1; }", undefined],
  ["a parameter property", "class A { constructor(private b: string) {} }", undefined],
  ["no program", "const a: = 1;", undefined],
])("%s", (_, source, code) => {
  expect(compile(source)).toBe(code);
});

test.each(["ä", "→", "😀", "👩‍👩‍👧"])("a type with %s keeps the columns after it", (letter) => {
  const source = `const a: "${letter}" = b;`;
  expect(compile(source)?.indexOf("= b")).toBe(source.indexOf("= b"));
});
