import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { notebook } from "../testing.ts";
import { readNote } from "./note.ts";

const read = (source: string, file = "folder/a-note.md") =>
  readNote({ file, source }, parse, new Map([["State", {}]]));

test("a note says what it is", () => {
  const source =
    "---\nid: a-note\ntags: [x]\ncreated: 2025-12-23\n---\n# Title\n\nSome words.\n\n## Part\n\n[[b]]\n";
  expect(read(source)).toMatchObject({
    id: "a-note",
    slug: "a-note",
    file: "folder/a-note.md",
    name: "a-note",
    format: "md",
    title: "Title",
    titleHeading: { text: "Title", anchor: "title" },
    fields: { id: "a-note", tags: ["x"], aliases: [], formerly: [], created: "2025-12-23" },
    source,
    bodyStart: source.indexOf("# Title"),
    outline: { headings: [{ text: "Title" }, { text: "Part" }], blocks: [] },
    links: [{ target: "b" }],
    reading: { words: 5, minutes: 1 },
    summary: ["Some words."],
    diagnostics: [],
  });
});

test.each([
  ["# Heading\n\ntext", "Heading", true, "the heading above all else"],
  ["Heading\n===\n\ntext", "Heading", true, "underlined or not"],
  ["\n\n<!-- for later -->\n\n[r]: b.md\n\n# Heading\n\ntext", "Heading", true, "what is not shown aside"],
  ["## Heading\n\ntext", "a-note", false, "its file: a heading of another rank names a part"],
  ["## Part\n\n# Heading", "a-note", false, "its file, whatever comes below"],
  ["text\n\n# Heading", "a-note", false, "its file: a heading further down names a part"],
  ["---\n---\n> # Quoted\n\n# Heading", "a-note", false, "its file: a quote is text"],
  ["- # Item\n\n# Heading", "a-note", false, "its file: a list is text"],
  ["---\ntitle: T\n---\n# Heading\n\ntext", "T", false, "the title above it"],
  ["---\ntitle: Heading\n---\n# Heading\n\ntext", "Heading", true, "both"],
  ["---\ntitle: Heading\n---\ntext\n\n# Heading", "Heading", false, "the title; the part is another thing"],
  ["# \n\ntext", "a-note", false, "its file, where the heading is empty"],
  ["#\n\n# Heading", "a-note", false, "its file, where the first heading is empty"],
  ["# ![A cart](cart.png)\n\ntext", "a-note", false, "its file: a picture has no words"],
  ["# ![Logo](logo.png) Cart", "Cart", true, "a heading's words beside a picture"],
  ["text", "a-note", false, "its file, where there is none"],
  ["# A *b* `c` [[d|e]] ^f", "A b c e ^f", true, "a heading's words alone"],
  ["# One\n\n# Two", "One", true, "the first of two"],
])("the title of %j is %j: %s", (source, title, shown) => {
  const note = read(source);
  expect([note.title, note.titleHeading !== undefined]).toEqual([title, shown]);
});

test.each([
  ["folder/a-note.md", "folder/a-note", "a-note"],
  ["a.b.mdx", "a.b", "a.b"],
  ["cafe\u0301.md", "caf\u00e9", "caf\u00e9"],
])("without an id, %s has the id %s and the name %s", (file, id, name) => {
  const note = read("text", file);
  expect([note.id, note.name, note.diagnostics]).toEqual([id, name, []]);
});

test.each([
  ["a-note", []],
  ["folder/a-note", []],
  ["other", ['The id is "other", but the file is named "a-note".\nname the file other.md, or drop the id']],
])("with the id %s", (id, words) => {
  const { diagnostics } = read(`---\nid: ${id}\n---\ntext`);
  expect(diagnostics.map(({ message, suggestion }) => `${message}\n${suggestion}`)).toEqual(words);
});

test("MDX that does not parse still has its title and links, and its components are no HTML", () => {
  const { rows, note } = notebook({
    "a.mdx": '---\nid: a\n---\n# Title\n\n日本😀 <State where="x">y</State> {a\n\n[[nope]] <b>',
  });
  expect(note("a.mdx").title).toBe("Title");
  expect(rows).toEqual([
    ["mdx-syntax", "a.mdx", 6, 33],
    ["broken-link", "a.mdx", 8, 1],
  ]);
});

test("the links of MDX that is refused are those of the Markdown that its page shows", () => {
  const { note, kinds } = notebook({ "a.mdx": '{"[x](javascript:y) [[nowhere]]"}' });
  expect(note("a.mdx").links.map(({ target }) => target)).toEqual(["javascript:y", "nowhere"]);
  expect(kinds).toContain("mdx-expression");
});
