import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";

const slips = (source: string) =>
  notebook({ "a.md": source })
    .book.diagnostics.filter(({ kind }) => kind === "link-syntax")
    .map(({ column, suggestion }) => [column, suggestion]);

const SPACE = "leave no space between ] and (";
const ORDER = "write [words](address)";
const ENCODE = "write %20 for a space in an address";
const CLOSE = "close it with ]]";

test.each<[source: string, column: number, advice: string]>([
  ["see [words] (https://example.org)", 5, SPACE],
  ["see [words] (claim:x/y)", 5, SPACE],
  ["see (words)[https://example.org]", 5, ORDER],
  ["see [words](https://example.org/a b)", 5, ENCODE],
  ["see [words](./a file.md)", 5, ENCODE],
  ["see [[a|words] and more", 5, CLOSE],
  ["see [[a", 5, CLOSE],
])("%s", (source, column, advice) => {
  expect(slips(source)).toEqual([[column, advice]]);
});

test.each([
  "[words](https://example.org)",
  "[words](<https://example.org/a b>)",
  "[[a|words]] and [[a]]",
  "`[words] (https://example.org)`",
  "```\n[[a|words]\n```",
  "\\[words] (https://example.org)",
  "an item [1] (see https://example.org)",
  "f(x)[0] and a[0](x) and [x] (y)",
  "a footnote[^1] (https://example.org)\n\n[^1]: text",
  "- [ ] (https://example.org)",
])("%s: no slip", (source) => {
  expect(slips(source)).toEqual([]);
});
