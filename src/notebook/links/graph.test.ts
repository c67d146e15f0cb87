import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

const { book, note } = notebook({
  "b.md": "[[a]] and again [[a]], ![[c]], [[nope]]",
  "a.md": "[[a]] [[#gone]] <https://example.org> [x](c.md)",
  "c.md": "[[Nope]] [x](nope.md) [[cafe\u0301]]",
  "d.md": "[[caf\u00e9]] [[ ]]",
});
const { graph } = book;

test("every link of a note is there, in the order of its text", () => {
  expect(graph.links.get(note("a.md").id)?.map(({ link }) => link.target)).toEqual([
    "a",
    "",
    "https://example.org",
    "c.md",
  ]);
});

test("a note's backlinks are the others that link to it or embed it, each once, in order of their ids", () => {
  const backlinks = (file: string) =>
    graph.backlinks.get(note(file).id)?.map(({ from, link }) => [from.file, link.column]);
  expect(backlinks("a.md")).toEqual([["b.md", 1]]);
  expect(backlinks("c.md")).toEqual([
    ["a.md", 39],
    ["b.md", 24],
  ]);
  expect(backlinks("b.md")).toEqual([]);
});

test("a note that nobody has written is one, however it is spelt", () => {
  expect(
    graph.unwritten.map(({ name, links }) => [name.normalize("NFC"), links.map(({ from }) => from.file)]),
  ).toEqual([
    ["café", ["c.md", "d.md"]],
    ["nope", ["b.md", "c.md", "c.md"]],
  ]);
});
