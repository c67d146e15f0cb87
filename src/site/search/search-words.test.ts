import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { wordList, wordsOf } from "./search-words.ts";

test.each([
  ["A server keeps state.", ["server", "keeps", "state"]],
  ["Stateful, STATEFUL", ["stateful"]],
  ["the node&#39;s don't", ["the", "node", "don"]],
  ["write-ahead log", ["write", "ahead", "log"]],
  ["nodeMemory max_retries sha256 3rd", []],
  ["see https://example.org/some/path now", ["see", "now"]],
  ["a &lt;b&gt; &amp; café", ["café"]],
  ["新幹線 with ギター", ["with"]],
])("wordsOf(%j)", (prose, words) => {
  expect([...wordsOf(prose)]).toEqual(words);
});

test("words of the most notes come first, then by the alphabet", () => {
  const notes = [new Set(["state", "cookie"]), new Set(["state", "session"]), new Set(["session", "state"])];
  expect(wordList(notes)).toBe("state\nsession\ncookie");
  expect(wordList([])).toBe("");
});

test("the list stays below 40 KB on the wire, however many words there are", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  let seed = 42;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const syllable = () => `${letters[Math.floor(random() * 26)]}${"aeiou"[Math.floor(random() * 5)]}`;
  const words = new Set(Array.from({ length: 30_000 }, () => Array.from({ length: 4 }, syllable).join("")));
  expect(gzipSync(wordList([words])).length).toBeLessThan(40_000);
});
