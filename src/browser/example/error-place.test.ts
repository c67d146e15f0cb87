import { expect, test } from "vitest";
import { errorPlace, errorWords } from "./error-place.ts";

const error = { name: "TypeError", message: "x is not a function" };

test.each([
  [
    { line: 12, column: 7 },
    { line: 12, words: "line 12, column 7" },
  ],
  [{ line: 20 }, { line: 20, words: "line 20" }],
  [{}, undefined],
  [{ line: 0, column: 1 }, undefined],
  [{ line: 21, column: 1 }, undefined],
])("%j in a source of 20 lines", (place, expected) => {
  expect(errorPlace({ ...error, ...place }, 20)).toEqual(expected);
});

test.each([
  ["TypeError", "x is not a function", "TypeError: x is not a function"],
  ["Error", "The program waits.", "The program waits."],
  ["Error", "", "Error"],
  ["AbortError", "", "AbortError"],
])("%s with “%s” reads “%s”", (name, message, words) => {
  expect(errorWords({ name, message })).toBe(words);
});
