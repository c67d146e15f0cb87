import { expect, test } from "vitest";
import { notebook, type Row } from "../../testing.ts";

const found = (source: string): readonly Row[] => notebook({ "a.md": source }, ["p.png"]).rows;

test.each<[source: string, kind?: Row[0]]>([
  ["![words](p.png)"],
  ["![[p.png]]"],
  ["![[p.png|words]]"],
  ["![words][r]\n\n[r]: p.png"],
  ["![](p.png)", "image-without-text"],
  ["![ ](p.png)", "image-without-text"],
  ["![][r]\n\n[r]: p.png", "image-without-text"],
])("words for all: %s", (source, kind) => {
  expect(found(source)).toEqual(kind ? [[kind, "a.md", 1, 1]] : []);
});
