import { expect, test } from "vitest";
import { parse } from "yaml";
import { yamlText } from "./yaml-text.ts";

test.each([
  ["sessions", "sessions"],
  ["c++", "c++"],
  ["c#", "c#"],
  ["状態", "状態"],
  ["two words", "two words"],
  ["2024", '"2024"'],
  ["1e5", '"1e5"'],
  ["true", '"true"'],
  ["null", '"null"'],
  ["~", '"~"'],
  ["", '""'],
  ["a, b", '"a, b"'],
  ["a: b", '"a: b"'],
  ["a]", '"a]"'],
  ["#a", '"#a"'],
  ["a #b", '"a #b"'],
  ["*a", '"*a"'],
  ["'a'", "\"'a'\""],
  ["a\nb", '"a\\nb"'],
])("%j is written %s", (text, written) => {
  expect(yamlText(text)).toBe(written);
  expect(parse(`[${written}]`)).toEqual([text]);
});
