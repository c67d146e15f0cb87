import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { noBacklinks, orphan } from "./orphans.ts";

test.each<[name: string, notes: Record<string, string>, found: string[]]>([
  ["no notes", {}, []],
  ["one alone", { a: "text" }, []],
  ["two that link to each other", { a: "[[b]]", b: "[[a]]" }, []],
  ["one that is linked to", { a: "[[b]]", b: "text" }, ["no-backlinks a.md"]],
  ["one that is embedded", { a: "![[b]]", b: "[[a]]" }, []],
  ["one that a diagram leads to", { a: '```mermaid\nclick A "[[b]]"\n```', b: "[[a]]" }, []],
  ["two that do not know each other", { a: "text", b: "text" }, ["orphan a.md", "orphan b.md"]],
  ["one that links to itself", { a: "[[a]] [[#x]]\n\n## x", b: "[[b]]" }, ["orphan a.md", "orphan b.md"]],
  [
    "one whose links are broken",
    { a: "[[nope]] [x](https://example.org)", b: "[[c]]", c: "[[b]]" },
    ["orphan a.md"],
  ],
])("%s", (_, notes, found) => {
  const files = Object.fromEntries(Object.entries(notes).map(([name, text]) => [`${name}.md`, text]));
  const { book } = notebook(files);
  const advised = { book, published: book, where: book.notes };
  const said = [noBacklinks, orphan].flatMap((rule) =>
    rule.check(advised).map(({ place }) => `${rule.kind} ${place.file}`),
  );
  expect(said).toEqual(found);
});
