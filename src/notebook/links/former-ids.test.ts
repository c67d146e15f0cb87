import { describe, expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { redirectsOf } from "./former-ids.ts";

const once = (...ids: string[]) => `---\nformerly: ${JSON.stringify(ids)}\n---\ntext`;

test.each<[what: string, files: Record<string, string>, said: string[], redirects: string[]]>([
  ["nobody's", { "a.md": once("x", "sub/y z") }, [], ["x → a", "sub/y-z → a"]],
  [
    "the note's own",
    { "a.md": once("A") },
    ['duplicate-id a.md:2 The former id "A" is still the note\'s own.'],
    [],
  ],
  [
    "another's",
    { "a.md": once("b"), "b.md": "text" },
    ['duplicate-id a.md:2 The former id "b" is now that of b.md.'],
    [],
  ],
  [
    "another's page",
    { "a.md": once("x?y"), "x y.md": "text" },
    ['same-page a.md:2 The former id "x?y" gives the same address as that of x y.md.'],
    [],
  ],
  [
    "two notes'",
    { "a.md": once("x"), "b.md": once("X") },
    ['duplicate-id b.md:2 The former id "X" is also one of a.md.'],
    ["x → a"],
  ],
])("a former id that is %s", (_, files, said, redirects) => {
  const { book } = notebook(files);
  expect(
    book.diagnostics.map(({ kind, file, line, message }) => `${kind} ${file}:${line} ${message}`),
  ).toEqual(said);
  expect(redirectsOf(book.notes).map(({ from, to }) => `${from} → ${to.slug}`)).toEqual(redirects);
});

describe("a link to a former id", () => {
  const around = { "sub/new.md": "---\nid: new\nformerly: [old, older]\n---\n# The New\n\n## Part\n\ntext" };

  test.each([
    ["[[old]]", "write [[new]]"],
    ["[[older#Part|words]]", "write [[new#Part|words]]"],
    ["![[old]]", "write ![[new]]"],
    ["[words](old.md#part)", "write sub/new.md"],
    ["[[Old]]", "write [[new]]"],
  ])("%s leads to the note, and a notice says: %s", (link, advice) => {
    const { book, targets } = notebook({ ...around, "a.md": link });
    expect(targets("a.md")[0]).toMatch(/^sub\/new\.md/);
    expect(book.diagnostics).toMatchObject([
      {
        kind: "link-by-name",
        message: "This link finds sub/new.md by an id that it once had.",
        suggestion: advice,
      },
    ]);
  });

  test("a note, a title and an alias of that name come first", () => {
    expect(notebook({ ...around, "a.md": "[[old]]", "old.md": "text" }).targets("a.md")).toEqual(["old.md"]);
    expect(
      notebook({ ...around, "a.md": "[[old]]", "b.md": "---\naliases: [old]\n---\ntext" }).targets("a.md"),
    ).toEqual(["b.md"]);
  });
});
