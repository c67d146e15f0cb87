import { expect, test } from "vitest";
import { placesIn } from "./place.ts";

test.each<[name: string, text: string, offset: number, line: number, column: number]>([
  ["the start", "abc", 0, 1, 1],
  ["an empty text", "", 0, 1, 1],
  ["the end of a text", "abc", 3, 1, 4],
  ["a line end itself", "a\nb", 1, 1, 2],
  ["the next line", "a\nb", 2, 2, 1],
  ["an empty line", "a\n\nb", 2, 2, 1],
  ["behind the last line end", "a\n", 2, 2, 1],
  ["CRLF", "a\r\nbc", 4, 2, 2],
  ["behind an emoji, which is two units", "😀x", 2, 1, 3],
])("%s", (_, text, offset, line, column) => {
  expect(placesIn("a.md", text)(offset)).toEqual({ file: "a.md", line, column });
});
