import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { figuresOf, figuresTable } from "./figures.ts";

const count = (files: Record<string, string>, programs: { name: string; claims: string[] }[] = []) =>
  figuresOf(notebook(files).book, programs, (source) => source.split(/\s/)[0] ?? "");
const diagram = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n\n`;

test("nothing", () => {
  expect(count({})).toEqual({
    notes: 0,
    words: 0,
    links: 0,
    diagrams: [],
    examples: 0,
    claims: 0,
    linkedClaims: 0,
    sources: 0,
  });
});

test("everything is counted once, and links each time they are written", () => {
  const files = {
    "a.md": `One [[b]] two [[b|three]] [[#x]] ![[b]] [four](claim:p/one)[^1]\n\n[^1]: [five](https://a.example/#1)`,
    "b.md": `[[a]] [again](claim:p/one) [other](claim:q/no)[^1]\n\n${diagram("flowchart\nA")}${diagram("pie\n")}[^1]: [six](https://a.example/#2)`,
    "c.md": `[[nobody]]\n\n${diagram("flowchart\nB")}`,
  };
  const programs = [
    { name: "p", claims: ["one", "two"] },
    { name: "q", claims: ["one"] },
  ];
  expect(count(files, programs)).toMatchObject({
    notes: 3,
    links: 3,
    diagrams: [
      ["flowchart", 2],
      ["pie", 1],
    ],
    examples: 2,
    claims: 3,
    linkedClaims: 1,
    sources: 1,
  });
});

test("a table", () => {
  const figures = { notes: 4, words: 12_345, links: 10, examples: 2, claims: 5, linkedClaims: 3, sources: 7 };
  expect(
    figuresTable({
      ...figures,
      diagrams: [
        ["flowchart", 2],
        ["pie chart", 1],
      ],
    }),
  ).toBe(`| what there is | |
| --- | --- |
| notes | 4 |
| words | 12,345 |
| links from note to note | 10, 2.5 a note |
| diagrams | 3: 2 × flowchart, 1 × pie chart |
| examples | 2 |
| claims in programs | 5, 3 of them linked from notes |
| sources in footnotes | 7 |`);
});
