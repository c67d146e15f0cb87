import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { foldName, namesOf } from "./names.ts";

const { book, note } = notebook({
  "a.md": "---\nid: first\naliases: [x, Third]\n---\n# Title One\n\ntext",
  "b.md": "---\naliases: [x, first]\n---\n# Second\n\ntext",
  "c/First.md": "# Second\n\ntext",
  "d/e.md": "---\nformerly: [before, x]\n---\ntext",
  "d/d/e.md": "text",
  "cafe\u0301.md": "# \\_\\_proto\\_\\_\n\ntext",
});
const names = namesOf(book.notes);

test.each<[name: string, by: string, exact: boolean, ...files: string[]]>([
  ["first", "id", true, "a.md"],
  ["First", "file", true, "c/First.md"],
  ["FIRST", "id", false, "a.md"],
  ["a", "file", true, "a.md"],
  ["a.md", "file", true, "a.md"],
  ["A.MD", "file", false, "a.md"],
  ["c/First", "id", true, "c/First.md"],
  ["c/First.md", "file", true, "c/First.md"],
  ["Title One", "title", true, "a.md"],
  ["title one", "title", false, "a.md"],
  ["Second", "title", true, "b.md", "c/First.md"],
  ["Third", "alias", true, "a.md"],
  ["x", "alias", true, "a.md", "b.md"],
  ["e", "file", true, "d/d/e.md", "d/e.md"],
  ["d/e", "id", true, "d/e.md"],
  ["caf\u00e9", "id", true, "cafe\u0301.md"],
  ["CAFE\u0301", "id", false, "cafe\u0301.md"],
  ["before", "former", true, "d/e.md"],
  ["Before.md", "former", false, "d/e.md"],
  ["__proto__", "title", true, "cafe\u0301.md"],
  ["constructor", "id", true],
  ["", "id", true],
])("%j is found by %s, exact %s", (name, by, exact, ...files) => {
  const { notes, ...match } = names.find(name);
  expect([match, notes.map(({ file }) => file)]).toEqual([{ by, exact }, files]);
});

test.each([
  ["Titel One", "a.md"],
  ["SECONT", "b.md"],
  ["thrid", "a.md"],
  ["firts", "a.md"],
  ["nothing like it", undefined],
])("nearest to %j is %s", (name, file) => {
  expect(names.nearest(name)?.file).toBe(file);
});

test.each([
  ["a.md", "a", "its file's name, whatever its id"],
  ["d/e.md", "d/e", "its id, where two files have the name"],
  ["c/First.md", "First", "its file's name, though another's id is like it"],
])("the name of %s is %s: %s", (file, name) => {
  expect(names.nameOf(note(file))).toBe(name);
  expect(names.find(name).notes).toEqual([note(file)]);
});

test("names are compared composed, capitals aside", () => {
  expect(foldName("CAFE\u0301")).toBe("caf\u00e9");
});
