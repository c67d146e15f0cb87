import { expect, test } from "vitest";
import { notebook, type Row } from "../../testing.ts";

const found = (source: string): readonly Row[] => notebook({ "a.md": source }, ["p.png"]).rows;

test.each<[source: string, kind?: Row[0]]>([
  ["[words](https://example.org)"],
  ["[**words**](https://example.org)"],
  ["[![words](p.png)](https://example.org)"],
  ["[`x`](https://example.org)"],
  ["<https://example.org>"],
  ["[](https://example.org)", "link-without-text"],
  ["[ ](https://example.org)", "link-without-text"],
])("words for all: %s", (source, kind) => {
  expect(found(source)).toEqual(kind ? [[kind, "a.md", 1, 1]] : []);
});
