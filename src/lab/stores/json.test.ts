import { expect, test } from "vitest";
import { toJson } from "./json.ts";

class Basket {
  item = "book";
}

test.each([
  [1, 1],
  ["a", "a"],
  [null, null],
  [undefined, null],
  [true, true],
  [Number.NaN, "NaN"],
  [10n, "10n"],
  [() => 1, "[function]"],
  [Symbol("s"), "[symbol]"],
  [
    [1, [undefined]],
    [1, [null]],
  ],
  [{ a: { b: 1 } }, { a: { b: 1 } }],
  [Object.create(null), {}],
  [new Date(0), "1970-01-01T00:00:00.000Z"],
  [new Map([["a", 1]]), { a: 1 }],
  [new Set([1, 2]), [1, 2]],
  [new Basket(), "[Basket]"],
  ["x".repeat(300), `${"x".repeat(200)}…`],
])("%o becomes %j", (value, json) => {
  expect(toJson(value)).toEqual(json);
});

test("is a copy, and ends even where the value goes in a circle", () => {
  const circle: Record<string, unknown> = { a: 1 };
  circle["self"] = circle;
  const copy = toJson(circle);
  circle["a"] = 2;
  expect(JSON.stringify(copy)).toContain('"a":1');
  expect(JSON.stringify(copy)).toContain("…");
});
