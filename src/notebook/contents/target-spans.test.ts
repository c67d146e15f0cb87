import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { linksOf } from "./links.ts";
import { targetSpans } from "./target-spans.ts";

test.each([
  ["[[note]]", ["note"]],
  ["a [[note|words]] and ![[note#Heading]]", ["note", "note"]],
  ["[[ note # Heading | words ]]", ["note"]],
  ["[[C#]] [[C#|see]]", ["C#", "C#"]],
  ["[[#Heading]]", [""]],
  ["[[../sub/note.md#^block]]", ["../sub/note.md"]],
  ["| a |\n| --- |\n| [[note\\|words]] |", ["note"]],
  ['```mermaid\nflowchart LR\nclick A "[[note|words]]"\nclick B href "[[other#H]]"\n```', ["note", "other"]],
  ['> ```mermaid\n> flowchart LR\n>   click A "[[note]]"\n> ```', ["note"]],
  ["[words](note.md)", ["note.md"]],
  ["[words](<my note.md#a> 'title')", ["my note.md"]],
  ['[words]( note.md#cost "a ](b.md)" )', ["note.md"]],
  ["[w [x] *y*](a(b).md)", ["a(b).md"]],
  ["[](note.md)", ["note.md"]],
  ["[a \\](b.md)](note.md)", ["note.md"]],
  ["[![alt](picture.png)](note.md)", ["note.md", "picture.png"]],
  ["![a [b] \\] c](picture.png)", ["picture.png"]],
  ["[words][ref] ![x][pic]\n\n[ref]: note.md#a 'title'\n[pic]: <a b.png>", ["note.md", "a b.png"]],
  ["[ref]\n\n> [ref]: ./note.md", ["./note.md"]],
  ["[words](#place)", [""]],
])("%s", (source, targets) => {
  const tree = parse(source, "md");
  const spanOf = targetSpans(tree, source);
  expect(
    linksOf(tree, source).map((link) => {
      const span = spanOf(link);
      return span && source.slice(span.start, span.end);
    }),
  ).toEqual(targets);
});
