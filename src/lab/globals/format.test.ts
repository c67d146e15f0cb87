import { expect, test } from "vitest";
import { format } from "./format.ts";

class Basket {
  item = "book";
}
const circle: unknown[] = [1];
circle.push(circle);

test.each<[unknown[], string]>([
  [["a", "b"], "a b"],
  [[1, "a", true, null, undefined], "1 a true null undefined"],
  [[-0, 10n], "-0 10n"],
  [[["a", 1]], '[ "a", 1 ]'],
  [[[]], "[]"],
  [[{}], "{}"],
  [[{ a: 1, "b c": { d: "e" } }], '{ a: 1, "b c": { d: "e" } }'],
  [[new Basket()], 'Basket { item: "book" }'],
  [[new Map([["a", 1]])], 'Map(1) { "a" => 1 }'],
  [[new Set(["a"])], 'Set(1) { "a" }'],
  [[new Uint8Array([1, 2])], "Uint8Array(2) [ 1, 2 ]"],
  [[new Error("no")], "Error: no"],
  [[new Date(0)], "1970-01-01T00:00:00.000Z"],
  [[new Date(Number.NaN)], "Invalid Date"],
  [[/a/g], "/a/g"],
  [[new URL("http://a.test/")], "http://a.test/"],
  [[new Response("", { status: 404 })], "Response { status: 404 }"],
  [[new Request("http://a.test/x?y", { method: "POST" })], "Request { POST /x }"],
  [[new Headers({ a: "b" })], 'Headers { a: "b" }'],
  [[Promise.resolve(1)], "Promise {}"],
  [[function named() {}, () => {}], "[Function: named] [Function]"],
  [[circle], "[ 1, [Circular] ]"],
  [
    [Array.from({ length: 30 }, (_, index) => index + 1000)],
    `[\n${Array.from({ length: 30 }, (_, index) => `  ${index + 1000}`).join(",\n")}\n]`,
  ],
  [[{ a: "x".repeat(80), b: 1 }], `{\n  a: "${"x".repeat(80)}",\n  b: 1\n}`],
])("%o is shown as %s", (values, text) => {
  expect(format(values)).toBe(text);
});

test("shows the first hundred of many", () => {
  expect(format([Array.from({ length: 103 }, () => 1)])).toMatch(/… 3 more\n\]$/);
});
