import { expect, test } from "vitest";
import { wordsIn } from "./words.ts";

test.each([
  ["", []],
  [" ,. ", []],
  ["word", ["word"]],
  ["two words", ["two", "words"]],
  ["it's 12factor, (x)", ["it", "s", "12factor", "x"]],
  ["Über naïve 状態 привет", ["Über", "naïve", "状態", "привет"]],
  ["e\u0301te\u0301", ["e\u0301te\u0301"]],
  ["𝔘𝔫i 🎉x", ["𝔘𝔫i", "x"]],
  ["\ud800x\udc00", ["x"]],
  ["snake_case", ["snake", "case"]],
])("%j", (text, words) => {
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});
