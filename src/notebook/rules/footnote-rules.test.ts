import { describe, expect, test } from "vitest";
import { notebook } from "../testing.ts";

function said(source: string, file = "a.md"): string[] {
  const { book } = notebook({ [file]: source });
  return book.diagnostics
    .filter(({ kind }) => kind.startsWith("footnote"))
    .map(
      ({ kind, line, column, message, suggestion }) => `${line}:${column} ${kind}: ${message} ${suggestion}`,
    );
}

const noText = (place: string, label: string, advice = `add a line [^${label}]: with its text`) =>
  `${place} footnote-without-text: The footnote [^${label}] has no text. ${advice}`;
const unused = (place: string, label: string) =>
  `${place} footnote-unused: The footnote [^${label}] is never used, so its text is not shown. write [^${label}] where the text needs it, or drop it`;
const INLINE =
  "footnote-form: This is no footnote here: ^[\u2026] is shown as it is written. write [^1], and below it a line [^1]: with the text";

test.each<[source: string, ...said: string[]]>([
  [
    "# Alpha\n\nA claim[^undefined], another^[an inline note].\n\n[^unused]: Source.",
    noText("3:8", "undefined"),
    `3:29 ${INLINE}`,
    unused("5:1", "unused"),
  ],
  ["A claim.[^1]", noText("1:9", "1")],
  ["A claim [^upgrade]", noText("1:9", "upgrade")],
  ["A claim [^1]", noText("1:9", "1")],
  ["# A claim[^1]\n\n> **So.**[^two]", noText("1:10", "1"), noText("3:10", "two")],
  ["| a[^1] |\n| - |\n| [b[^2]](x.md) |", noText("1:4", "1"), noText("3:5", "2")],
  ["\u4E3B\u5F35[^\u51FA\u5178]\u3067\u3059\u3002", noText("1:3", "\u51FA\u5178")],
  ["A[^1][^2]", noText("1:2", "1"), noText("1:6", "2")],
  ["A[^soruce] b[^source]\n\n[^source]: x", noText("1:2", "soruce", "did you mean [^source]?")],
  ["A[^a] and [^b] too\n\n[^a]: x", noText("1:11", "b")],
  ["A[^a]\n\n[^a]:", noText("3:1", "a", "write it behind the colon")],
  ["A[^a]\n\n[^a]: x[^b]\n\n[^b]: y"],
  ["A\n\n[^a]: x[^b]\n\n[^b]: y[^a]", unused("3:1", "a"), unused("5:1", "b")],
  ["- A[^a]\n\n  [^a]: x"],
  [
    "A[^Log] b[^stra\u00DFe]\n\n[^log]: x\n\n[^LOG]: y\n\n[^STRASSE]: z",
    "5:1 footnote-twice: The footnote [^LOG] already has a text, on line 3; this one is not shown. give it another label, or drop it",
  ],
  [
    "A[^two words]\n\n[^two words]: x",
    '3:1 footnote-form: This is not a footnote: the label "^two words" has a space. write [^two-words] in both places',
  ],
  ["A claim.^[See [[a]] there.] B^[https://example.org/x]", `1:9 ${INLINE}`, `1:30 ${INLINE}`],
])("%j", (source, ...expected) => {
  expect(said(source)).toEqual(expected);
});

test("in MDX too, and below front matter", () => {
  expect(said("---\ntags: [a]\n---\nA claim[^1].", "a.mdx")).toEqual([noText("4:8", "1")]);
});

describe("what only looks like a footnote is text", () => {
  test.each([
    "`[^1]` `a^[b c]`\n\n```\nA[^1] b^[c d]\n```\n\n    A[^1]",
    "A\\[^1] b\\^[c d]",
    "Use [^abc], [^aeiou] or [^0-9] or a[^0-9] or x[^a-zA-Z] or x[^a-z_].",
    'a[^b]c, a[^b]*, a[^bc]+, a[^b]{2}, a[^b][a-z], a[^b]?c, "[^b]", ([^b]), =[^b]',
    "A[^] b[^ c] d[^\\s]",
    "^[abc], (^[a b]), 2^[n], x^[2], x^[0-9 a], word^[text](https://example.org)",
    "[^words](https://example.org)",
    "<!-- A[^1] -->",
  ])("%j", (source) => {
    expect(said(source)).toEqual([]);
  });
});
