import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";
import { isSafeUrl } from "./unsafe-url.ts";

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
  ["[x](javascript:y)", "A link must not use javascript:\nuse https:, mailto: or a note's name"],
  ["[x][r]\n\n[r]: data:x", "A link must not use data:\nuse https:, mailto: or a note's name"],
  ["[[javascript:x]] ![[data:x]]", 'There is no note "javascript:x".', 'There is no note "data:x" to embed.'],
  ["[[x] y](javascript:z)", "A link must not use javascript:\nuse https:, mailto: or a note's name"],
  ["[[x]](javascript:z)", 'There is no note "x".'],
])("in Markdown: %s", (source, ...words) => {
  expect(notebook({ "a.md": source }).words).toEqual(words);
});
