import { expect, test } from "vitest";
import { poorDocstrings, wideComments } from "./comments.ts";
import { readSources } from "./read-sources.ts";

const all = readSources(".", ["scripts", "src", "tests"]);

test("no comment is wider than code may be", () => {
  expect(all.flatMap(({ file, text }) => wideComments(file, text))).toEqual([]);
});

test("the docstring of every exported function begins with a verb", () => {
  const production = all.filter(({ file, isTest }) => !isTest && !file.startsWith("tests/"));
  expect(production.flatMap(({ file, text }) => poorDocstrings(file, text))).toEqual([]);
});

test.each([
  ["/** Reads a note. */\nexport function a() {}", []],
  ["/**\n * Reads\n * a note.\n */\nexport const a = () => 1;", []],
  ["/** The note. */\nexport function a() {}", ["a.ts:2 says of a: The note."]],
  ["/** Names of notes. */\nexport function a() {}", ["a.ts:2 says of a: Names of notes."]],
  ["/** Is a note. */\nexport const a = (b: string) => b;", ["a.ts:2 says of a: Is a note."]],
  ["export function a() {}", ["a.ts:1 says nothing of a"]],
  ["function a() {}\nexport const b = 1;\nexport interface C {}", []],
])("%j: %j", (text, expected) => {
  expect(poorDocstrings("a.ts", text)).toEqual(expected);
});

test.each([
  [`// ${"x".repeat(107)}`, 0],
  [`// ${"x".repeat(108)}`, 1],
  [`  /** ${"x".repeat(108)} */`, 1],
  [` * ${"x".repeat(108)}`, 1],
  [`const a = "${"x".repeat(108)}";`, 0],
])("of %j %i are too wide", (text, count) => {
  expect(wideComments("a.ts", text)).toHaveLength(count);
});
