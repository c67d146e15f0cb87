import { expect, test } from "vitest";
import { words } from "./words.ts";

test.each<[text: string, pieces: string[]]>([
  ["a bc  d", ["a ", "bc  ", "d"]],
  [" a", [" ", "a"]],
  ["read-only store", ["read-", "only ", "store"]],
  ["at -1 or 2-3", ["at ", "-1 ", "or ", "2-3"]],
  ["either–or—not", ["either–", "or—", "not"]],
  ["漢字、かな", ["漢", "字、", "か", "な"]],
  ["db漢", ["db", "漢"]],
  ["a\u200bb", ["a\u200b", "b"]],
  ["a\u00a0b", ["a\u00a0b"]],
  ["a\nb", ["a", "\n", "b"]],
  ["", []],
])("%j", (text, pieces) => {
  expect(words(text)).toEqual(pieces);
});
