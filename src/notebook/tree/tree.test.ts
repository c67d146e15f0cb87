import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { treeOf } from "./tree.ts";

const read = (source: string, format: "md" | "mdx" = "md") => {
  const { diagnostics, ...rest } = treeOf("a.md", source, format, parse);
  return { ...rest, found: diagnostics.map(({ kind, line, column }) => [kind, line, column]) };
};

test("text that parses is what it says it is", () => {
  expect(read("# A").found).toEqual([]);
  expect(read("# A", "mdx")).toMatchObject({ format: "mdx", found: [] });
});

test.each<[source: string, line: number, column: number]>([
  ["# A\n\ntext {a", 3, 6],
  ["---\r\nid: a\r\n---\r\n\r\n日本😀 </b>", 5, 6],
  ["a <State where='x'>", 1, 3],
  ["# A\n\n<!-- comment -->", 3, 1],
])("MDX that does not parse is Markdown, and says where: %j", (source, line, column) => {
  expect(read(source, "mdx")).toMatchObject({ format: "md", found: [["mdx-syntax", line, column]] });
});

test("what MDX says of itself is left out", () => {
  const [diagnostic] = treeOf("a.mdx", "a {b", "mdx", parse).diagnostics;
  expect(diagnostic?.message).toMatch(/^Unexpected end of file[^()]*$/);
});

test("an error without a place is at the start", () => {
  const fails = (source: string, format: "md" | "mdx") => {
    if (format === "mdx") throw new Error("No.");
    return parse(source, format);
  };
  expect(treeOf("a.mdx", "text", "mdx", fails).diagnostics).toMatchObject([
    { line: 1, column: 1, message: "No." },
  ]);
});

test("zero bytes are no text", () => {
  expect(read("a\0b").found).toEqual([["not-text", 1, 1]]);
});

test("what lies too deep is left out; the rest is there", () => {
  const { tree, found } = read(`# Title\n\n${"> ".repeat(20_000)}deep\n\nend`);
  expect(found).toEqual([["too-deep", 1, 1]]);
  expect(tree.children.map(({ type }) => type)).toEqual(["heading", "blockquote", "paragraph"]);
  expect(read(`${"> ".repeat(150)}not too deep`).found).toEqual([]);
  expect(read(`${"- ".repeat(80)}not too deep`).found).toEqual([]);
});

test("bytes that were no UTF-8 are an error where they stand", () => {
  expect(treeOf("a.md", "text\na \ufffd b \ufffd", "md", parse).diagnostics).toMatchObject([
    { kind: "not-text", line: 2, column: 3 },
  ]);
});
