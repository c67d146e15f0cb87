import { expect, test } from "vitest";
import { neighboursOf } from "../notebook/links/neighbours.ts";
import { notebook } from "../notebook/testing.ts";
import { around, MOST_AROUND } from "./around.ts";
import { linesOf } from "./path.ts";

/** What is drawn around the note `a` of a notebook. */
function aroundA(files: Readonly<Record<string, string>>) {
  const { book, note } = notebook(files);
  return around(note("a.md"), new Map(book.notes.map((each) => [each.id, each])), neighboursOf(book.graph));
}
const titles = (drawn: ReturnType<typeof aroundA>) =>
  drawn?.drawing.notes.map(({ note }) => note.id as string).sort();
const lineCount = (path = "") => linesOf(path).length;

/** A note that many link to, the last of them also to each other. */
const many = (count: number) => ({
  "a.md": "# A",
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const other = index >= count - 2 ? `[[n${count - 1}]] [[n${count - 2}]]` : "";
      return [`n${index}.md`, `[[a]] ${other}`];
    }),
  ),
});

test("the note itself, those that it links to and those that link to it are drawn, and the links among them", () => {
  const drawn = aroundA({ "a.md": "[[b]]", "b.md": "[[c]]", "c.md": "![[a]]", "d.md": "[[b]]" });
  expect(titles(drawn)).toEqual(["a", "b", "c"]);
  expect([lineCount(drawn?.drawing.lines), lineCount(drawn?.drawing.faintLines)]).toEqual([2, 1]);
  expect(drawn?.left).toBe(0);
});

test("a line ends at the dots of two notes", () => {
  const { drawing } = aroundA({ "a.md": "[[b]]", "b.md": "B" }) ?? {};
  const dots = drawing?.notes.map(({ x, y }) => `${x} ${y}`);
  expect(drawing?.lines.slice(1).split("L").sort()).toEqual(dots?.sort());
});

test("a note that is linked with no other has nothing around it, not even itself or what is not written yet", () => {
  expect(aroundA({ "a.md": "[[a]] [[nope]] <https://example.org>", "b.md": "[[nope]]" })).toBeUndefined();
});

test("of too many, those are drawn that have most in common with it, and the others are counted", () => {
  const drawn = aroundA(many(40));
  expect(drawn?.drawing.notes.length).toBe(MOST_AROUND + 1);
  expect(titles(drawn)).toEqual(expect.arrayContaining(["n38", "n39"]));
  expect(drawn?.left).toBe(40 - MOST_AROUND);
});

test("the same notes give the same drawing, in whatever order their files come", () => {
  const files = many(12);
  expect(aroundA(Object.fromEntries(Object.entries(files).reverse()))).toEqual(aroundA(files));
});

test("a drawing for each of a thousand notes takes a fraction of a millisecond", () => {
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => {
      const links = [1, 2, 5, 300, 500, 701].map((step) => `[[n${(index + step) % 1000}]]`);
      return [`n${index}.md`, `# Sticky Sessions ${index}\n\n${links.join(" ")}`];
    }),
  );
  const { book } = notebook(files);
  const byId = new Map(book.notes.map((note) => [note.id, note]));
  const start = process.cpuUsage();
  const neighbours = neighboursOf(book.graph);
  for (const note of book.notes) around(note, byId, neighbours);
  // Ten times what it takes: only a fault reaches this.
  expect(process.cpuUsage(start).user / 1000 / 1000).toBeLessThan(5);
});
