import { expect, test } from "vitest";
import { parse } from "../markdown/parse.ts";
import { buildNotebook } from "./notebook.ts";
import { notebook } from "./testing.ts";

test("the order in which files come changes nothing", () => {
  const files = [
    { file: "b.md", source: "---\nid: x\n---\n[[nope]] ![[a]]" },
    { file: "a.md", source: "---\nid: x\n---\n![[b]]" },
    { file: "C.md", source: "# B\n\n[[A]]" },
  ];
  const forwards = buildNotebook({ files, parse });
  const backwards = buildNotebook({ files: files.toReversed(), parse });
  expect({ ...backwards, names: forwards.names }).toEqual(forwards);
  expect(forwards.notes.map(({ file }) => file)).toEqual(["C.md", "a.md", "b.md"]);
});

test("problems of all kinds come in the order of the text", () => {
  const { rows } = notebook({
    "a.md": "---\nid: b\ncreated: x\n---\n[[nope]] <b> ![[a]]\n\n[x](javascript:y)\n\n```",
    "b.md": "text",
  });
  expect(rows).toEqual([
    ["id-differs", "a.md", 2, 5],
    ["front-matter-value", "a.md", 3, 10],
    ["broken-link", "a.md", 5, 1],
    ["raw-html", "a.md", 5, 10],
    ["embed-cycle", "a.md", 5, 14],
    ["unsafe-url", "a.md", 7, 1],
    ["unclosed-fence", "a.md", 9, 1],
    ["duplicate-id", "b.md", 1, 1],
  ]);
});

test("an empty folder is a notebook", () => {
  expect(notebook({}).book).toMatchObject({ notes: [], diagnostics: [] });
});

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join("");

test.each<[name: string, source: string]>([
  ["one paragraph of links", repeat(12_000, (index) => `word. word [[nope-${index}]]\n`)],
  ["one sentence of links", repeat(12_000, () => "word [[b]] ")],
  ["links by heading", repeat(6_000, (index) => `## Heading ${index}\n\n[[#heading, ${index}]]\n\n`)],
  ["links by wrong heading", repeat(6_000, (index) => `## Heading ${index}\n\n[[#Hedding ${index}x]]\n\n`)],
  ["links by wrong block", repeat(6_000, (index) => `text ^b${index}\n\n[[#^c${index}x]]\n\n`)],
  ["raw HTML", repeat(20_000, () => "a <b> x\n\n")],
  ["missing images", repeat(8_000, (index) => `![](x${index}.png)\n\n`)],
  [
    "embeds of its own sections",
    repeat(5_000, (index) => `## S${index}\n\n![[#S${(index + 1) % 5_000}]]\n\n`),
  ],
  ["embeds of one note", repeat(10_000, () => "![[b]]\n\n")],
  ["embeds of itself", repeat(3_000, () => "![[a]]\n\n")],
  ["references", repeat(6_000, (index) => `[x][r${index}]\n\n[r${index}]: nope.md\n\n`)],
  ["a table", `| a |\n| - |\n${repeat(8_000, () => "| [[nope\\|x]] |\n")}`],
  ["quotes in quotes", `${"> ".repeat(20_000)}text`],
  ["lists in lists", `${"- ".repeat(20_000)}text`],
  ["brackets in brackets", `${"[".repeat(20_000)}x${"]".repeat(20_000)}`],
  ["emphasis in emphasis", `${"*a **b ".repeat(10_000)}`],
  ["links without an end", "[[a".repeat(50_000)],
  ["block ids", " ^a".repeat(80_000)],
  ["spaces", `x${" ".repeat(300_000)}^a b`],
])("%s by the thousand cost little", (_, source) => {
  notebook({ "a.md": source, "b.md": repeat(5_000, () => "![[c]]\n\n"), "c.md": "text" });
});

test("thousands of wrong names among a thousand notes cost little", () => {
  const files = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [
      `2026-note-about-${index}.md`,
      `# Note about ${index}\n\ntext`,
    ]),
  );
  const { kinds } = notebook({
    ...files,
    "a.md": repeat(5_000, (index) => `[[2025-a-note-on-${index}]]\n\n`),
  });
  expect(kinds.filter((kind) => kind === "broken-link")).toHaveLength(5_000);
});
