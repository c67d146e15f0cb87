import { expect, test } from "vitest";
import { speller } from "./spell-out.ts";
import { notebook } from "./testing.ts";

test.each([
  ["See [[b]].", "See b.", "See The Other."],
  ["See [[b#Part]].", "See b#Part.", "See The Other: Part."],
  ["See [[b|a]].", "See a.", "See a."],
  ["See [[nobody]].", "See nobody.", "See nobody."],
  ["See [words](b.md).", "See words.", "See words."],
])("%j, read as %j, is shown as %j", (source, text, shown) => {
  const { book, note } = notebook({ "a.md": source, "b.md": "# The Other\n\n## Part\n\nWords." });
  expect(speller(book.graph.links.get(note("a.md").id) ?? [])(text)).toBe(shown);
});

test("a title that holds its note's id is put in once, however many links there are", () => {
  const { book, note } = notebook({ "a.md": "[[b]] ".repeat(60), "b.md": "# b b" });
  const spell = speller(book.graph.links.get(note("a.md").id) ?? []);
  expect(spell("See b.")).toBe("See b b.");
});

test("of two that begin alike the longer is meant", () => {
  const { book, note } = notebook({ "a.md": "[[b]] [[b2]]", "b.md": "# Bee", "b2.md": "# Second" });
  expect(speller(book.graph.links.get(note("a.md").id) ?? [])("b b2")).toBe("Bee Second");
});
