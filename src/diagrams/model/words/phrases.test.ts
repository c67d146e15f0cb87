import { expect, test } from "vitest";
import { aside, list, quoted, sentence, sentences, times } from "./phrases.ts";

test("lists", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("counts", () => {
  expect([0, 1, 2, 3].map(times)).toEqual(["", "", "twice", "3 times"]);
});

test.each([
  ["it begins in A", "It begins in A."],
  ["iPhone rings", "iPhone rings."],
  ["Is it?", "Is it?"],
  ["If “x”:", "If “x”:"],
  ["  ", ""],
])("%j is the sentence %j", (words, expected) => {
  expect(sentence(words)).toBe(expected);
});

test("remarks", () => {
  expect([aside(), aside("", "a", "b"), quoted(""), quoted("a")]).toEqual(["", " (a, b)", "", "“a”"]);
  expect(sentences(["a", "", "b"])).toBe("a. b.");
});
