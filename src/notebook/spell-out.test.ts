import { expect, test } from "vitest";
import { spellOut } from "./spell-out.ts";
import { notebook } from "./testing.ts";

test.each([
  ["See [[b]].", "See b.", "See The Other."],
  ["See [[b#Part]].", "See b#Part.", "See The Other: Part."],
  ["See [[b|a]].", "See a.", "See a."],
  ["See [[nobody]].", "See nobody.", "See nobody."],
  ["See [words](b.md).", "See words.", "See words."],
])("%j, read as %j, is shown as %j", (source, text, shown) => {
  const { book, note } = notebook({ "a.md": source, "b.md": "# The Other\n\n## Part\n\nWords." });
  expect(spellOut(text, book.graph.links.get(note("a.md").id) ?? [])).toBe(shown);
});
