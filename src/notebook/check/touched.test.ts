import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { touchedBy } from "./touched.ts";

const { book } = notebook(
  {
    "a.md": "[[b]] ![x](p.png) ![[one.ts]]",
    "b.md": "text",
    "c.md": "![[b#x]] [x](claim:two/kept)",
    "d.md": "[[c]]\n\n```ts run name=three\n```",
    "e.md": "[[nope]]",
  },
  ["p.png", "q.png"],
);

test.each<
  [
    name: string,
    files: string[],
    examples: string[],
    touched: [changed: string, showing: string, near: string, examples: string],
  ]
>([
  ["nothing", [], [], ["", "", "", ""]],
  ["a note that two others link to or embed", ["b.md"], [], ["b", "b", "abc", ""]],
  ["a note with an example and an image", ["a.md"], [], ["a", "a", "a", "one"]],
  ["a note with a claim", ["c.md"], [], ["c", "c", "cd", "two"]],
  ["a note with a program of its own", ["d.md"], [], ["d", "d", "d", "three"]],
  ["two notes", ["c.md", "d.md"], [], ["cd", "cd", "cd", "two,three"]],
  ["an image", ["p.png"], [], ["", "a", "a", "one"]],
  ["an image that nobody shows", ["q.png"], [], ["", "", "", ""]],
  ["a note that was deleted", ["nope.md"], [], ["", "", "", ""]],
  ["an example that a note shows", [], ["one"], ["", "a", "a", "one"]],
  ["an example whose claim a note links to", [], ["two"], ["", "c", "c", "two"]],
  ["an example that no note knows", [], ["four"], ["", "", "", "four"]],
  ["a note and an example of another", ["b.md"], ["one"], ["b", "ab", "abc", "one"]],
])("%s", (_, files, examples, expected) => {
  const touched = touchedBy(book, { files: new Set(files), examples: new Set(examples) });
  const names = (notes: typeof touched.near) => notes.map(({ name }) => name).join("");
  expect([
    names(touched.changed),
    names(touched.showing),
    names(touched.near),
    touched.examples.join(),
  ]).toEqual(expected);
});
