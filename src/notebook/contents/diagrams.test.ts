import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

const noteOf = (source: string) => notebook({ "a.md": source }).note("a.md");

test("reads each fence marked mermaid, with the line on which its source begins", () => {
  const { diagrams } = noteOf(
    "# A\n\n```mermaid\nflowchart LR\n  A --> B\n```\n\n> ```mermaid\n> pie\n> ```\n\n```ts\nx\n```\n",
  );
  expect(diagrams.map(({ source, line, place: { column } }) => ({ source, line, column }))).toEqual([
    { source: "flowchart LR\n  A --> B", line: 4, column: 1 },
    { source: "pie", line: 9, column: 3 },
  ]);
});

test("reads Windows line ends, and a fence that is never closed", () => {
  expect(noteOf("```mermaid\r\ngraph TD\r\nA-->B\r\n").diagrams[0]?.source).toBe("graph TD\nA-->B");
});

test("its nodes' wikilinks are links of the note", () => {
  const { targets, rows, book } = notebook({
    "a.md":
      '# A\n\n```mermaid\nflowchart LR\n  X --> Y\n  click X "[[b]]"\n  click Y href "[[b#Part|there]]"\n```\n',
    "b.md":
      '# B\n\n## Part\n\n> ```mermaid\n> flowchart LR\n>   X\n>   click X "[[nowhere]]" "tip"\n> ```\n\n`click X "[[nowhere]]"`\n',
  });
  expect(targets("a.md")).toEqual(["b.md", "b.md#part"]);
  expect(rows).toEqual([["broken-link", "b.md", 8, 14]]);
  const b = book.notes.find(({ file }) => file === "b.md");
  expect(b && book.graph.backlinks.get(b.id)?.map(({ link }) => link.sentence[1])).toEqual(["b"]);
});
