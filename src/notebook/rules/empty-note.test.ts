import { expect, test } from "vitest";
import { notebook, type Row } from "../testing.ts";

const found = (source: string): readonly Row[] => notebook({ "a.md": source }).rows;

test.each([
  ["", true],
  ["\n \n", true],
  ["# Title", true],
  ["# One\n\n## Two", true],
  ["---\ntags: [x]\n---", true],
  ["---\ntags: [x]\n---\n# Title\n", true],
  ["text", false],
  ["# Title\n\n- item", false],
  ["```\ncode\n```", false],
])("%j says nothing: %s", (source, empty) => {
  expect(found(source)).toEqual(empty ? [["empty-note", "a.md", 1, 1]] : []);
});
