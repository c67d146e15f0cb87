import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { normalise } from "./normalise.ts";

test.each([
  ["plain text", "a\nb", "a\nb", []],
  ["a byte order mark", "\uFEFFa", "a", []],
  ["two of them", "\uFEFF\uFEFFa", "a", []],
  ["one in the middle stays", "a\uFEFFb", "a\uFEFFb", []],
  ["CRLF stays", "a\r\nb", "a\r\nb", []],
  ["CR alone", "a\rb\r\rc", "a\nb\n\nc", []],
  ["a bar without words", "[[a|]] [[b|c]]", "[[a ]] [[b|c]]", [3]],
  ["in a table", "| [[a\\|]] |", "| [[a\\ ]] |", [6]],
])("%s", (_, raw, source, bars) => {
  expect(normalise(raw)).toEqual({ source, bars: new Set(bars), isCut: false });
});

test("bars without words are warned of, outside code, and lead where they would", () => {
  const { rows, targets } = notebook({
    "a.md": "[[b|]] `[[b|]]` ![[b|]]\n\n| a |\n| - |\n| [[b\\|]] |",
    "b.md": "text",
  });
  expect(rows).toEqual([
    ["link-without-text", "a.md", 1, 1],
    ["link-without-text", "a.md", 1, 17],
    ["link-without-text", "a.md", 5, 3],
  ]);
  expect(targets("a.md")).toEqual(["b.md", "b.md", "b.md"]);
});

test("many of them take no longer than others", () => {
  const { book } = notebook({ "a.md": "[[b|]] ".repeat(40), "b.md": "text" });
  expect(book.notes[0]?.links).toHaveLength(40);
});
