import { expect, test } from "vitest";
import { notebook, type TestNotebook } from "../testing.ts";
import { embedKey } from "./embeds.ts";

/** The embeds that are cut, by file and line. */
const cutsOf = ({ book, rows }: TestNotebook) => {
  expect(book.cuts.size).toBe(rows.filter(([kind]) => kind.startsWith("embed-")).length);
  return rows
    .filter(([kind]) => kind.startsWith("embed-"))
    .map(([kind, file, line]) => `${kind} ${file}:${line}`);
};

test.each<[name: string, files: Record<string, string>, cuts: string[]]>([
  ["a note in another", { "a.md": "![[b]]", "b.md": "text" }, []],
  ["one note twice", { "a.md": "![[b]]\n\n![[b]]", "b.md": "text" }, []],
  [
    "two sections of one note",
    { "a.md": "![[b#One]]\n\n![[b#Two]]", "b.md": "## One\n\nx\n\n## Two\n\ny" },
    [],
  ],
  ["a diamond", { "a.md": "![[b]]\n\n![[c]]", "b.md": "![[d]]", "c.md": "![[d]]", "d.md": "text" }, []],
  ["another section of the note itself", { "a.md": "## One\n\ntext\n\n## Two\n\n![[#One]]" }, []],
  [
    "a section that lies before the circle",
    { "a.md": "## One\n\ntext\n\n## Two\n\n![[b]]", "b.md": "![[a#One]]" },
    [],
  ],
  ["a lost heading of the note itself", { "a.md": "text\n\n![[#Nope]]" }, []],
  ["a block of the note itself", { "a.md": "text ^one\n\n![[#^one]]" }, []],
  ["a missing note", { "a.md": "![[nope]]" }, []],
  ["the note itself", { "a.md": "text\n\n![[a]]" }, ["embed-cycle a.md:3"]],
  ["its own section", { "a.md": "## One\n\n![[#One]]" }, ["embed-cycle a.md:3"]],
  ["its own block", { "a.md": "> ![[#^one]]\n\n^one" }, ["embed-cycle a.md:1"]],
  ["each other", { "a.md": "![[b]]", "b.md": "![[a]]" }, ["embed-cycle b.md:1"]],
  ["a circle of three", { "a.md": "![[b]]", "b.md": "![[c]]", "c.md": "![[a]]" }, ["embed-cycle c.md:1"]],
  [
    "a circle that another note enters",
    { "a.md": "![[b]]", "b.md": "![[c]]", "c.md": "![[b]]" },
    ["embed-cycle c.md:1"],
  ],
  [
    "the section around the circle",
    { "a.md": "## One\n\n![[b]]", "b.md": "![[a#One]]" },
    ["embed-cycle b.md:1"],
  ],
  [
    "two circles",
    { "a.md": "![[b]]\n\n![[c]]", "b.md": "![[a]]", "c.md": "![[a]]" },
    ["embed-cycle b.md:1", "embed-cycle c.md:1"],
  ],
])("%s", (_, files, cuts) => {
  expect(cutsOf(notebook(files))).toEqual(cuts);
});

test("a cut says why, and what to write instead", () => {
  const { book, words, note } = notebook({ "a.md": "![[a]]" });
  expect(book.cuts.get(embedKey(note("a.md"), 0))).toBe("cycle");
  expect(words).toEqual(["Embedding a.md here would never end.\nlink to it: [[a]]"]);
});

const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`n${index + 100_000}.md`, `![[n${index + 100_001}]]`]),
  );

test("embeds inside embeds are followed eight deep", () => {
  expect(cutsOf(notebook({ ...chain(8), "n100008.md": "text" }))).toEqual([]);
  expect(cutsOf(notebook({ ...chain(9), "n100009.md": "text" }))).toEqual(["embed-too-large n100000.md:1"]);
});

test("what an embed brings in is limited, all embeds inside it included", () => {
  const big = "x".repeat(240_000);
  expect(cutsOf(notebook({ "a.md": "![[b]]\n\n![[b]]", "b.md": "![[c]]\n\n![[c]]", "c.md": big }))).toEqual(
    [],
  );
  const { book, ...more } = notebook({ "a.md": "![[b]]", "b.md": "![[c]]\n\n![[c]]\n\n![[c]]", "c.md": big });
  expect(cutsOf({ book, ...more })).toEqual(["embed-too-large a.md:1"]);
  expect([...book.cuts.values()]).toEqual(["size"]);
});

test("what all embeds of a page have read is limited, though each shows but a part", () => {
  const parts = Array.from({ length: 300 }, (_, index) => `## P${index}\n\n${"x".repeat(90)}\n`).join("\n");
  const embeds = Array.from({ length: 300 }, (_, index) => `![[b#P${index}]]`);
  const cuts = cutsOf(notebook({ "a.md": embeds.join("\n\n"), "b.md": parts }));
  const shown = Math.floor(2_000_000 / parts.length);
  expect(shown).toBeLessThan(100);
  expect(cuts).toHaveLength(300 - shown);
  expect(cuts[0]).toBe(`embed-too-large a.md:${2 * shown + 1}`);
});

test("doubling with every note stays small work", () => {
  const files = Array.from({ length: 60 }, (_, index) => [
    `n${index + 10}.md`,
    `![[n${index + 11}]]\n\n![[n${index + 11}]]`,
  ]);
  expect(notebook({ ...Object.fromEntries(files), "n70.md": "text" }).book.cuts.size).toBeGreaterThan(0);
});

test("a chain of ten thousand notes does not end the stack", () => {
  expect(cutsOf(notebook({ ...chain(10_000), "n110000.md": "text" })).length).toBeGreaterThan(1_000);
});
