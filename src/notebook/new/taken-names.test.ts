import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { noteId } from "../text/ids.ts";
import { takenName } from "./taken-names.ts";

const { book } = notebook({
  "x/20261122-sessions.md":
    "---\nid: one\naliases: [Stickies]\nformerly: [before]\n---\n# Session Stores\n\ntext",
  "a b.md": "text",
});

test.each([
  ["one", [], "one", "id"],
  ["ONE", [], "ONE", "id"],
  ["20261122-sessions", [], "20261122-sessions", "file"],
  ["free", ["session stores"], "session stores", "title"],
  ["free", ["Stickies"], "Stickies", "alias"],
  ["before", [], "before", "former"],
  ["A-b", [], "A-b", "address"],
  ["one", ["Stickies"], "Stickies", "alias"],
])("the id %s with the names %j: %s is taken as %s", (id, names, name, by) => {
  expect(takenName(book.notes, { id: noteId(id), names })).toMatchObject({ name, by });
});

test("names that no note has are free", () => {
  expect(takenName(book.notes, { id: noteId("free"), names: ["Free"] })).toBeUndefined();
});
