import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { neighboursOf } from "./neighbours.ts";

const { book, note } = notebook({
  "a.md": "[[b]], again [[b]], [[a]], [[nope]], <https://example.org>",
  "b.md": "[[a]] and ![[c]]",
  "c.md": "nothing",
  "d.md": "nothing",
});
const neighbours = neighboursOf(book.graph);

test.each<[file: string, neighbours: string[]]>([
  ["a.md", ["b"]],
  ["b.md", ["a", "c"]],
  ["c.md", ["b"]],
  ["d.md", []],
])("%s: linked with %j, whichever way, each once, never itself", (file, expected) => {
  expect([...(neighbours.get(note(file).id) ?? [])].sort()).toEqual(expected);
});
