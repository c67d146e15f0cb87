import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { LONGEST_NOTE } from "../text/normalise.ts";

/** A text of so many characters: short lines of code. */
const lines = (length: number) => "    x\n\n".repeat(length).slice(0, length);

test.each([
  ["as long as can be", lines(LONGEST_NOTE), []],
  ["longer than can be", lines(LONGEST_NOTE + 1), ["note-too-large"]],
])("a note %s", (_, source, kinds) => {
  expect(notebook({ "a.md": source }).kinds).toEqual(kinds);
});

test("what is beyond the limit is not there, and the note is", () => {
  const { note, words } = notebook({ "a.md": `# A\n\n${"word\n\n".repeat(LONGEST_NOTE / 6)}\n\n[[nope]]` });
  expect(note("a.md")).toMatchObject({ title: "A", links: [] });
  expect(note("a.md").source).toHaveLength(LONGEST_NOTE);
  expect(words).toEqual([
    "Only the first 1,000,000 characters of this file are read.\nmake several notes of it",
  ]);
});

test.each([
  ["a heading", (title: string) => `# ${title}\n\ntext`, [1, 1]],
  ["a field", (title: string) => `---\ntitle: ${title}\n---\ntext`, [2, 8]],
])("a title that is %s is shown up to 500 characters", (_, source, place) => {
  const words = "word ".repeat(100).trim();
  expect(notebook({ "a.md": source(words) }).rows).toEqual([]);
  const { rows, note } = notebook({ "a.md": source(`${words} more`) });
  expect(rows).toEqual([["note-too-large", "a.md", ...place]]);
  expect(note("a.md").title).toBe(`${words}…`);
});
