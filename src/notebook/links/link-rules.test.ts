import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

const around = {
  "20260101-sessions.md":
    "---\naliases: [Stickiness]\n---\n# Session Stores\n\ntext ^block-one\n\n## Trade-offs\n",
  "folder/my note.md": "# Mine\n\ntext",
  "readable.md": "---\nid: 3f2a9c1e-7d44-4b1c-9a7e-000000000001\n---\n# Readable\n\ntext",
  "x/twin.md": "---\nid: 3f2a9c1e-7d44-4b1c-9a7e-000000000002\n---\n# Twin One\n\ntext",
  "y/twin.md": "text",
};

/** What is said about the links of a note beside these; ids that are no names are meant here. */
function said(source: string, file = "a.md"): string[] {
  const { book } = notebook({ ...around, [file]: source }, ["folder/picture.png"]);
  const found = book.diagnostics.filter((diagnostic) => diagnostic.file === file);
  return found.map(({ message, suggestion }) => (suggestion ? `${message} ${suggestion}` : message));
}

test.each([
  ["[[20260101-session]]", 'There is no note "20260101-session". did you mean [[20260101-sessions]]?'],
  [
    "[[20260101-session|words]]",
    'There is no note "20260101-session". did you mean [[20260101-sessions|words]]?',
  ],
  [
    "[[20260101-session#Cost]]",
    'There is no note "20260101-session". did you mean [[20260101-sessions#Cost]]?',
  ],
  ["[[Sessoin Stores]]", 'There is no note "Sessoin Stores". did you mean [[20260101-sessions]]?'],
  [
    "![[20260101-session#^b]]",
    'There is no note "20260101-session" to embed. did you mean ![[20260101-sessions#^b]]?',
  ],
  ["[x](20260101-session.md)", 'There is no note "20260101-session.md". did you mean 20260101-sessions.md?'],
  ["[x](my%20not.md)", 'There is no note "my not.md". did you mean folder/my%20note.md?'],
  ["[[readble]]", 'There is no note "readble". did you mean [[readable]]?'],
  ["[[Twin Onee]]", 'There is no note "Twin Onee". did you mean [[3f2a9c1e-7d44-4b1c-9a7e-000000000002]]?'],
  ["[[something else]]", 'There is no note "something else".'],
  ["[[https://example.org]]", 'There is no note "https://example.org". write an address as [words](address)'],
])("no such note: %s", (source, expected) => {
  expect(said(source)).toEqual([expected]);
});

test("a suggested path leads from the note's own folder", () => {
  expect(said("[x](../20260101-session.md)", "b/a.md")).toEqual([
    'There is no note "../20260101-session.md". did you mean ../20260101-sessions.md?',
  ]);
});

test.each([
  ["[[ ]]", ["This link names nothing. name a note, a heading or an address"]],
  ["[words]()", ["This link names nothing. name a note, a heading or an address"]],
  ["[words](#)", []],
  ["[[twin]]", ['"twin" may mean x/twin.md or y/twin.md. link by the id or the path']],
  [
    "[[Session Stores]]",
    ["This link finds 20260101-sessions.md by its title; other tools may not. write [[20260101-sessions]]"],
  ],
  [
    "amid [[session stores]]",
    [
      "This link finds 20260101-sessions.md by its title; other tools may not. write [[20260101-sessions|session stores]]",
    ],
  ],
  [
    "[[stickiness]]",
    [
      "This link finds 20260101-sessions.md by its alias; other tools may not. write [[20260101-sessions|stickiness]]",
    ],
  ],
  [
    "[[Stickiness|words]]",
    [
      "This link finds 20260101-sessions.md by its alias; other tools may not. write [[20260101-sessions|words]]",
    ],
  ],
  [
    "[[20260101-SESSIONS]]",
    [
      "This link finds 20260101-sessions.md by other capitals; other tools may not. write [[20260101-sessions]]",
    ],
  ],
  [
    "[[Session Stores#Trade-offs]]",
    [
      "This link finds 20260101-sessions.md by its title; other tools may not. write [[20260101-sessions#Trade-offs]]",
    ],
  ],
  [
    "![[Session Stores]]",
    ["This link finds 20260101-sessions.md by its title; other tools may not. write ![[20260101-sessions]]"],
  ],
  ["[[Mine]]", ["This link finds folder/my note.md by its title; other tools may not. write [[my note]]"]],
  [
    "[[20260101-sessions#Tradeoff]]",
    ['20260101-sessions.md has no heading "Tradeoff". did you mean #Trade-offs?'],
  ],
  [
    "[[20260101-sessions#^blockone]]",
    ["20260101-sessions.md has no block ^blockone. did you mean #^block-one?"],
  ],
  ["[[#Nowhere]]", ['a.md has no heading "Nowhere".']],
  ["![x](pictur.png)", ['There is no image "pictur.png". did you mean folder/picture.png?']],
  ["![x](other.png)", ['There is no image "other.png". put the file beside the note']],
  [
    "![x](drawing.svg)",
    ['"drawing.svg" is no kind of image that is published. use PNG, JPEG, GIF, WebP or AVIF'],
  ],
  ["![x](//example.org/x.png)", ["An image of another host is not loaded. put the file beside the note"]],
  ["[x](claim:example/claim) <https://example.org> [x](mailto:a@b.c) [x](/glossary/)", []],
])("%s", (source, expected) => {
  expect(said(source)).toEqual(expected);
});

test("of many notes that a name may mean, three are named", () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}/x.md`, "text"]));
  expect(notebook({ ...files, "a.md": "[[x]]" }).words).toEqual([
    '"x" may mean 0/x.md or 1/x.md or 2/x.md or 2 more.\nlink by the id or the path',
  ]);
});
