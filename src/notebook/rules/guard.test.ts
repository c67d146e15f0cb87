import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { isSafeUrl } from "./guard.ts";

test.each([
  ["https://example.org", true],
  ["HTTP://example.org", true],
  ["//example.org", true],
  ["mailto:a@b.c", true],
  ["tel:123", true],
  ["claim:example/claim", true],
  ["note.md", true],
  ["a/b:c", true],
  ["#x:y", true],
  ["", true],
  ["javascript:x", false],
  ["JavaScript:x", false],
  [" javascript:x", false],
  ["java\nscript:x", false],
  ["java\tscript\0:x", false],
  ["\u0001javascript:x", false],
  ["\u200bjavascript:x", false],
  ["data:text/html,x", false],
  ["vbscript:x", false],
  ["blob:x", false],
  ["file:///etc/passwd", false],
  ["obsidian://open", false],
])("isSafeUrl(%j) is %s", (url, safe) => {
  expect(isSafeUrl(url)).toBe(safe);
});

test.each([["signs that browsers drop", isSafeUrl, `${"\u0001 ".repeat(100_000)}javascript:x`]])(
  "%s cost little",
  (_, check, text) => {
    expect(check(text)).toBe(false);
  },
);

test.each<[source: string, ...words: string[]]>([
  [
    "a <b>c</b>",
    "Raw HTML is shown as text: <b>\nwrite it in Markdown",
    "Raw HTML is shown as text: </b>\nwrite it in Markdown",
  ],
  ["text <!-- a -->"],
  ["[x](javascript:y)", "A link must not use javascript:\nuse https:, mailto: or a note's name"],
  ["[x][r]\n\n[r]: data:x", "A link must not use data:\nuse https:, mailto: or a note's name"],
  ["[[javascript:x]] ![[data:x]]", 'There is no note "javascript:x".', 'There is no note "data:x" to embed.'],
  ["[[x] y](javascript:z)", "A link must not use javascript:\nuse https:, mailto: or a note's name"],
  ["[[x]](javascript:z)", 'There is no note "x".'],
  ["{1 + 1}"],
  ["import x from 'y'"],
])("in Markdown: %s", (source, ...words) => {
  expect(notebook({ "a.md": source }).words).toEqual(words);
});

test.each<[source: string, ...words: string[]]>([
  ['<State where="server">in memory</State>'],
  ['a <State where="server" /> b'],
  ["text {/* a comment */} {}"],
  ["\\{ a brace \\}"],
  [
    "import x from 'y'\n",
    "A note imports and exports nothing: import x from 'y'\ncomponents are there by name",
  ],
  [
    "export const x = 1",
    "A note imports and exports nothing: export const x = 1\ncomponents are there by name",
  ],
  ["{1 + 1}", "A note computes nothing: {1 + 1}\nwrite \\{ for a brace"],
  ["a {x} b", "A note computes nothing: {x}\nwrite \\{ for a brace"],
  ["<b>x</b>", "Raw HTML is not allowed: <b>\nwrite it in Markdown"],
  ["<script>x</script>", "Raw HTML is not allowed: <script>\nwrite it in Markdown"],
  ["<a:b/>", "Raw HTML is not allowed: <a:b>\nwrite it in Markdown"],
  ["<constructor />", "Raw HTML is not allowed: <constructor>\nwrite it in Markdown"],
  ["[x](javascript:y)", "A link must not use javascript:\nuse https:, mailto: or a note's name"],
])("in MDX: %s", (source, ...words) => {
  expect(notebook({ "a.mdx": source }).words).toEqual(words);
});

test("what is long is shown by its beginning", () => {
  const [words] = notebook({ "a.md": `<b title="${"x".repeat(200)}">` }).words;
  expect(words?.split("\n")[0]).toBe(`Raw HTML is shown as text: <b title="${"x".repeat(49)}…`);
});
