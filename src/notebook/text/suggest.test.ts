import { expect, test } from "vitest";
import { nearest, suggestFrom } from "./suggest.ts";

test.each<[word: string, candidates: string[], expected: string | undefined]>([
  ["tittle", ["title", "tags"], "title"],
  ["TITEL", ["title", "tags"], "title"],
  ["state", [], undefined],
  ["", ["a"], undefined],
  ["x", ["y"], undefined],
  ["ab", ["ac"], undefined],
  ["abc", ["abd"], "abd"],
  ["state", ["stateless"], undefined],
  [
    "20251223-statefull-vs-stateles",
    ["20251223-stateful-vs-stateless", "20251224-x"],
    "20251223-stateful-vs-stateless",
  ],
  ["session-stores", ["session-stones", "session-stare"], "session-stones"],
  ["cate", ["date", "cafe"], "cafe"],
  ["cate", ["cafe", "cape"], "cafe"],
  ["cat", ["Cat"], "Cat"],
])("%j among %j is %j", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test("however long a word is, five edits make another of it", () => {
  const word = "a-note-about-where-state-lives";
  expect(nearest(word, [`${word}1234`])).toBe(`${word}1234`);
  expect(nearest(word, [`${word}12345`])).toBeUndefined();
});

test("where thousands of words are wrong, the last go without a suggestion", () => {
  const suggest = suggestFrom(Array.from({ length: 1000 }, (_, index) => `word-number-${index}`));
  expect(suggest("word-numbre-7")).toBe("word-number-7");
  const start = process.cpuUsage();
  for (let index = 0; index < 3_000; index++) suggest(`sword-numbers-${index}`);
  expect(suggest("word-numbre-7")).toBeUndefined();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
});
