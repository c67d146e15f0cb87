import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { type DiagnosticKind, KINDS, RULES, TABLES } from "./kinds.ts";

test("every kind is stated once", () => {
  const stated = [...RULES.map(({ kind }) => kind), ...TABLES.flatMap((table) => Object.keys(table))];
  expect(stated.filter((kind, index) => stated.indexOf(kind) < index)).toEqual([]);
  expect(Object.keys(KINDS)).toEqual(stated);
});

/** Footnotes of which each leads to the next. */
function chainOf(length: number): string {
  const notes = Array.from({ length }, (_, index) => `[^${index}]: y[^${index + 1}]`);
  return `x[^0]\n\n${notes.join("\n\n")}\n\n[^${length}]: end`;
}

/** The least that brings kinds about: a note, and what stands around it. */
const LEAST: Readonly<
  Partial<Record<DiagnosticKind, readonly [file: string, source: string, around?: Record<string, string>]>>
> = {
  "front-matter-syntax": ["a.md", "---\ntags: [x\n---\ntext"],
  "front-matter-unclosed": ["a.md", "---\nid: a\ntext"],
  "front-matter-value": ["a.md", "---\ncreated: soon\n---\ntext"],
  "front-matter-unknown": ["a.md", "---\ntittle: A\n---\ntext"],
  "date-form": ["a.md", "---\ncreated: 1630389506780\n---\ntext"],
  "id-not-text": ["12.md", "---\nid: [12]\n---\ntext"],
  "id-differs": ["a.md", "---\nid: b\n---\ntext"],
  "duplicate-id": ["b.md", "---\nid: a\n---\ntext", { "a.md": "text" }],
  "ids-differ-in-case": ["b.md", "---\nid: A\n---\ntext", { "a.md": "text" }],
  "same-page": ["a?.md", "text", { "a%.md": "text" }],
  "reserved-name": ["a|b.md", "text"],
  "shared-alias": ["b.md", "---\naliases: [x]\n---\ntext", { "a.md": "---\naliases: [x]\n---\ntext" }],
  "alias-hidden": ["b.md", "---\naliases: [a]\n---\ntext", { "a.md": "text" }],
  "broken-link": ["a.md", "[[nope]]"],
  "ambiguous-link": ["a.md", "[[x]]", { "b/x.md": "text", "c/x.md": "text" }],
  "broken-heading": ["a.md", "[[#nope]]"],
  "broken-block": ["a.md", "[[#^nope]]"],
  "link-by-name": ["a.md", "[[The B]]", { "b.md": "# The B\n\ntext" }],
  "link-without-text": ["a.md", "[](https://example.org)"],
  "link-syntax": ["a.md", "[x] (https://example.org)"],
  "private-link": ["a.md", "[[b]]", { "b.md": "---\ndraft: true\n---\ntext" }],
  "file-not-published": ["a.md", "[x](paper.pdf)", { "paper.pdf": "" }],
  "link-vague": ["a.md", "[here](https://example.org)"],
  "link-address": ["a.md", "[x](www.example.org)"],
  "link-insecure": ["a.md", "[x](http://example.org)"],
  "link-local": ["a.md", "[x](http://localhost)"],
  "link-misleading": ["a.md", "[example.org](https://example.net)"],
  "broken-embed": ["a.md", "![[nope]]"],
  "embed-cycle": ["a.md", "![[a]]"],
  "embed-too-large": ["a.md", "![[b]] ![[b]]", { "b.md": "x ".repeat(300_000) }],
  "missing-image": ["a.md", "![x](nope.png)"],
  "image-kind": ["a.md", "![x](drawing.svg)"],
  "remote-image": ["a.md", "![x](https://example.org/x.png)"],
  "image-without-text": ["a.md", "![](https://example.org/x.png)"],
  "empty-note": ["a.md", "# A"],
  "comment-unclosed": ["a.md", "text %% more"],
  "unclosed-fence": ["a.md", "```\ncode"],
  "footnote-without-text": ["a.md", "A claim[^1]."],
  "footnote-unused": ["a.md", "A claim.\n\n[^1]: Source."],
  "footnote-twice": ["a.md", "A claim[^1].\n\n[^1]: Source.\n\n[^1]: Other."],
  "footnote-form": ["a.md", "A claim^[by the source]."],
  "footnotes-too-deep": ["a.md", chainOf(2_001)],
  "raw-html": ["a.md", "<b>bold</b>"],
  "unsafe-url": ["a.md", "[x](javascript:y)"],
  "not-text": ["a.md", "a\0b"],
  "too-deep": ["a.md", `${"> ".repeat(300)}text`],
  "note-long": ["a.md", "word\n\n".repeat(3_000)],
  "note-too-large": ["a.md", "    x\n\n".repeat(200_000)],
  "table-too-large": ["a.md", `${"|a".repeat(300)}|\n|${"-|".repeat(300)}\n${"|a|\n".repeat(300)}`],
  "mdx-syntax": ["a.mdx", "a {b"],
  "mdx-import": ["a.mdx", "import x from 'y'"],
  "mdx-expression": ["a.mdx", "{1 + 1}"],
  "mdx-component": ["a.mdx", "<Sate>x</Sate>"],
  "mdx-attribute": ["a.mdx", "<State where={1}>x</State>"],
};

test.each(Object.entries(LEAST))(
  "%s is found, in its file and with its gravity",
  (kind, [file, source, around]) => {
    const { book } = notebook({ ...around, [file]: source });
    const found = book.diagnostics.find((each) => each.kind === kind);
    expect(found).toMatchObject({ file, severity: KINDS[kind as DiagnosticKind] });
  },
);

test("no other severities than these three", () => {
  expect(new Set(Object.values(KINDS))).toEqual(new Set(["error", "warning", "notice"]));
});
