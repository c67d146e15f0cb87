import { expect, test } from "vitest";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";
import { notebook } from "../testing.ts";
import { unlinkedMention } from "./mentions.ts";

const unlinkedMentions = (book: Notebook, where: readonly Note[] = book.notes) =>
  unlinkedMention
    .check({ book, published: book, where })
    .map(({ place, suggestion }) => ({ ...place, suggestion }));

const around = {
  "stores.md": "---\naliases: [session memory, Twin]\n---\n# Session Stores\n\ntext",
  "folder/rest.md": "---\naliases: [Twin]\n---\n# REST\n\ntext",
  "x/same.md": "# Same Title\n\ntext",
  "y/same.md": "# Same Title\n\ntext",
  "else.md": "# Other\n\ntext",
  "hidden.md": "---\naliases: [else]\n---\n# Hidden\n\ntext",
};

function said(source: string) {
  const { book } = notebook({ ...around, "a.md": source });
  return unlinkedMentions(book)
    .filter(({ file }) => file === "a.md")
    .map(({ line, column, suggestion }) => `${line}:${column} ${suggestion}`);
}

test.each<[source: string, said: string[]]>([
  ["Use session stores.", ["1:5 write [[stores|session stores]]"]],
  ["Use session\nstores.", ["1:5 write [[stores|session stores]]"]],
  ["> Use session\n> stores.", ["1:7 write [[stores|session stores]]"]],
  ["its **session memory** is", ["1:7 write [[stores|session memory]]"]],
  ["A REST, and Session Stores", ["1:3 write [[rest|REST]]", "1:13 write [[stores|Session Stores]]"]],
  ["session stores, session stores, session memory", ["1:1 write [[stores|session stores]]"]],
  ["| a |\n| - |\n| session stores |", ["3:3 write [[stores\\|session stores]]"]],
  ["a | b\n- | -\nx | session stores", ["3:5 write [[stores\\|session stores]]"]],
  ["[[rest|x]] `a|b` \\| session stores", ["1:21 write [[stores|session stores]]"]],
  ["Text.[^1]\n\n[^1]: Session stores.", ["3:7 write [[stores|Session stores]]"]],
  ["session stores, and [[stores]]", []],
  ["session stores ![[stores]]", []],
  ["[session stores](https://example.org)", []],
  ["`session stores`", []],
  ["```\nsession stores\n```", []],
  ["# Session stores\n\ntext", []],
  ["![session stores](p.png)", []],
  ["<session stores>", []],
  ["twin", []],
  ["same title", []],
  // An alias that leads elsewhere.
  ["else", []],
])("%j", (source, expected) => {
  expect(said(source)).toEqual(expected);
});

test("a note is not told of its own name", () => {
  const { book } = notebook({ "a.md": "# Session Stores\n\nSession stores are." });
  expect(unlinkedMentions(book)).toEqual([]);
});

test("only the notes that are asked for are looked through", () => {
  const { book, note } = notebook({ ...around, "a.md": "REST", "b.md": "REST" });
  expect(unlinkedMentions(book, [note("b.md")]).map(({ file }) => file)).toEqual(["b.md"]);
  expect(unlinkedMentions(book).map(({ file }) => file)).toEqual(["a.md", "b.md"]);
});
