import { expect, test } from "vitest";
import { decode } from "./decode.ts";

test.each([
  ["a%20b", "a b"],
  ["50%.md", "50%.md"],
  ["%ff", "%ff"],
  ["%E6%97%A5", "日"],
])("decode(%j) is %j", (url, text) => {
  expect(decode(url)).toBe(text);
});
