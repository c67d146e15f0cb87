import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

const withId = (id: string) => `---\nid: ${JSON.stringify(id)}\n---\ntext`;

/** What each note came to be called, and the problems of names. */
function settled(files: Record<string, string>) {
  const { book } = notebook(files);
  return {
    names: book.notes.map(({ id, slug }) => `${id} at ${slug}`),
    found: book.diagnostics
      .filter(({ kind }) => kind !== "id-differs")
      .map(({ kind, file }) => `${kind} ${file}`),
  };
}

test.each<[name: string, files: Record<string, string>, names: string[], found: string[]]>([
  ["no clash", { "a.md": "text", "b/a.md": "text" }, ["a at a", "b/a at b/a"], []],
  ["one id twice", { "a.md": withId("x"), "b.md": withId("x") }, ["x at x", "b at b"], ["duplicate-id b.md"]],
  [
    "one id three times, one of them by its file",
    { "a.md": withId("c"), "b.md": withId("c"), "c.md": "text" },
    ["c at c", "b at b", "c-2 at c-2"],
    ["duplicate-id b.md", "duplicate-id c.md"],
  ],
  [
    "other capitals between two that are the same",
    { "a.md": withId("Foo"), "b.md": withId("foo"), "c.md": withId("Foo") },
    ["Foo at Foo", "foo at foo-2", "c at c"],
    ["ids-differ-in-case b.md", "duplicate-id c.md"],
  ],
  [
    "one address",
    { "a.md": withId("x y"), "b.md": withId("x?y") },
    ["x y at x-y", "x?y at x-y-2"],
    ["same-page b.md"],
  ],
  [
    "composed and decomposed",
    { "cafe\u0301.md": "text", "caf\u00e9.md": "text" },
    ["caf\u00e9 at caf\u00e9", "caf\u00e9-2 at caf\u00e9-2"],
    ["duplicate-id caf\u00e9.md"],
  ],
  ["an ending", { "a.md": withId("x.md") }, ["x.md at x-md"], ["reserved-name a.md"]],
  ["a bar", { "a.md": withId("x|y") }, ["x|y at x-y"], ["reserved-name a.md"]],
  ["brackets", { "a[1].md": "text" }, ["a[1] at a-1"], ["reserved-name a[1].md"]],
  ["a line break", { "a.md": withId("x\ny") }, ["x\ny at x-y"], ["reserved-name a.md"]],
  ["a # inside", { "a.md": withId("x#y") }, ["x#y at x-y"], ["reserved-name a.md"]],
  ["a # at the end", { "C#.md": "text" }, ["C# at C"], []],
  [
    "what objects inherit",
    { "__proto__.md": "text", "constructor.md": "text" },
    ["__proto__ at __proto__", "constructor at constructor"],
    [],
  ],
])("%s", (_, files, names, found) => {
  expect(settled(files)).toEqual({ names, found });
});

test("no two notes ever have one id or one address", () => {
  const ids = ["x", "X", "x", "x?", "x-2", "X-2", "x.md", "x-md", "", "n1"];
  const { book } = notebook(Object.fromEntries(ids.map((id, index) => [`n${index}.md`, withId(id)])));
  expect(new Set(book.notes.map(({ id }) => id)).size).toBe(ids.length);
  expect(new Set(book.notes.map(({ slug }) => slug.toLowerCase())).size).toBe(ids.length);
});

const aliases = (...names: string[]) => `---\naliases: ${JSON.stringify(names)}\n---\n# Title of it\n\ntext`;

test.each<[name: string, files: Record<string, string>, found: string[]]>([
  ["its own name", { "a.md": aliases("a", "A", "Title of it") }, []],
  ["a note's file", { "a.md": "text", "b.md": aliases("A") }, ["alias-hidden b.md"]],
  ["a note's title", { "a.md": "# One\n\ntext", "b.md": aliases("one") }, ["alias-hidden b.md"]],
  ["a note's id", { "a.md": withId("one"), "b.md": aliases("one") }, ["alias-hidden b.md"]],
  [
    "another's alias",
    { "a.md": aliases("x"), "b.md": "---\naliases: [X]\n---\ntext" },
    ["shared-alias b.md"],
  ],
  [
    "decomposed",
    { "a.md": "---\naliases: [cafe\u0301]\n---\ntext", "caf\u00e9.md": "text" },
    ["alias-hidden a.md"],
  ],
  ["what objects inherit", { "a.md": aliases("__proto__", "constructor"), "b.md": "text" }, []],
])("an alias that is %s", (_, files, found) => {
  expect(settled(files).found).toEqual(found);
});
