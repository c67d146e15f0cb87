import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sameMeaning } from "./same-meaning.ts";
import { tidy } from "./tidy.ts";

test.each<[what: string, before: string, after: string, lines: number[]]>([
  ["white space", "a \n\nb\t\n   \nc\n", "a\n\nb\n\nc\n", [1, 3, 4]],
  [
    "white space in a heading, a list, a quote",
    "# A  \n\n- b \n\n> c \n> \n> d\n",
    "# A\n\n- b\n\n> c\n>\n> d\n",
    [1, 3, 5, 6],
  ],
  ["no line end", "a", "a\n", [1]],
  ["many at the end", "a\n\n \n\n", "a\n", [1, 3]],
  ["CRLF and a mark", "\uFEFF# A\r\n\r\nb\r\n", "# A\n\nb\n", [1, 1, 2, 3]],
  ["old Macs", "a\r\rb\r", "a\n\nb\n", [1, 2, 3]],
  ["headings", "a\n# B\nc\n\n\n## D\n", "a\n\n# B\nc\n\n## D\n", [1, 3]],
  ["fences", "a\n```js\nx\n```\nb\n", "a\n\n```js\nx\n```\n\nb\n", [1, 4]],
  ["front matter", "---\nid: a \n---\n# A\n", "---\nid: a \n---\n\n# A\n", [3]],
  ["too many blank lines", "a\n\n\n\nb\n", "a\n\nb\n", [1]],
  ["list markers", "* a\n  + b\n* c\n", "- a\n  - b\n- c\n", [1, 2, 3]],
])("%s", (_, before, after, lines) => {
  const tidied = tidy(before, "md");
  expect(tidied.text).toBe(after);
  expect(tidied.diagnostics.map(({ line }) => line)).toEqual(lines);
  expect(sameMeaning(before, after, "md")).toBe(true);
  expect(tidy(after, "md")).toEqual({ text: after, diagnostics: [] });
});

describe("what would mean something else stays", () => {
  test.each([
    ["a hard break", "a  \nb\n"],
    ["code", "```\nx  \n\n\n\ny\t\n```\n"],
    ["indented code", "    x  \n\n\n    y\n"],
    ["code in a line over two", "`a  \nb`\n"],
    ["HTML", "<pre>\na  \n\n</pre>\n"],
    ["two lists beside each other", "- a\n* b\n"],
    ["a rule", "* * *\n"],
    ["a list that would be a rule", "* - -\n"],
    ["a list without space between", "- a\n- b\n\nc\n"],
    ["an unclosed fence", "```\nx\n\n\n"],
    ["blank lines in a list", "- a\n\n\n  b\n"],
    ["a heading in a list", "- a\n  # B\n  c\n"],
    ["a heading underlined", "A\n=\n"],
    ["numbers", "1) a\n2) b\n"],
    ["emphasis", "*a* _b_ __c__\n"],
    ["an empty file", ""],
    ["blank lines alone", "\n\n"],
  ])("%s", (_, text) => {
    expect(tidy(text, "md")).toEqual({ text, diagnostics: [] });
  });

  test("a hard break among hundreds of lines that end in white space", () => {
    const lines = "text \n".repeat(300);
    expect(tidy(`${lines}a  \nb\n`, "md").text).toBe(`${lines.replaceAll(" \n", "\n")}a  \nb\n`);
  });

  test("and what stands beside it is made tidy all the same", () => {
    expect(tidy("- a \n* b\n\n`c  \nd` \n\n+ e\n", "md").text).toBe("- a\n* b\n\n`c  \nd`\n\n- e\n");
  });
});

test.each([
  ["an expression", "{`a  \nb`}\n\n\n# A \n", "{`a  \nb`}\n\n# A\n"],
  [
    "a component",
    "<State where='server'>\n\na \n\n</State>\n# B\n",
    "<State where='server'>\n\na\n\n</State>\n\n# B\n",
  ],
  ["what does not parse", "a {b \n", "a {b \n"],
])("MDX: %s", (_, before, after) => {
  expect(tidy(before, "mdx").text).toBe(after);
});

const FOLDERS = ["content/notes", "tests/fixtures"];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { encoding: "utf8" })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

test.each(files)("%s means the same when it has been made untidy and tidy again", (file) => {
  const source = readFileSync(file, "utf8");
  const format = file.endsWith(".mdx") ? "mdx" : "md";
  const untidy = `\uFEFF${source.replaceAll("\n\n", " \n\n\n\n").replaceAll("\n", "\r\n")}\r\n\r\n`;
  const { text } = tidy(untidy, format);
  expect(sameMeaning(untidy, text, format)).toBe(true);
  expect(text).not.toMatch(/\r|\uFEFF/);
  expect(tidy(text, format).diagnostics).toEqual([]);
});
