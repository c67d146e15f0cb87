import { describe, expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { DIAGNOSTICS, type DiagnosticKind, diagnostic, hasErrors, inReadingOrder } from "./diagnostic.ts";

test("the kinds of problems, and how grave each is, are settled", () => {
  expect(DIAGNOSTICS).toMatchInlineSnapshot(`
    {
      "alias-hidden": "warning",
      "ambiguous-link": "error",
      "broken-block": "error",
      "broken-claim": "error",
      "broken-embed": "error",
      "broken-example": "error",
      "broken-heading": "error",
      "broken-link": "error",
      "claim-fails": "error",
      "claim-id": "error",
      "claim-unjudged": "error",
      "comment-unclosed": "warning",
      "date-form": "warning",
      "diagram-label": "warning",
      "diagram-syntax": "error",
      "diagram-undrawn": "warning",
      "duplicate-id": "error",
      "embed-cycle": "error",
      "embed-too-large": "error",
      "empty-note": "warning",
      "example-drift": "error",
      "example-failed": "error",
      "example-flood": "error",
      "example-global": "warning",
      "example-header": "warning",
      "example-import": "error",
      "example-memory": "error",
      "example-name": "error",
      "example-timeout": "error",
      "example-types": "error",
      "example-unrecorded": "error",
      "example-unrepeatable": "error",
      "example-unused": "warning",
      "file-not-published": "error",
      "footnote-form": "warning",
      "footnote-twice": "warning",
      "footnote-unused": "warning",
      "footnote-without-text": "warning",
      "footnotes-too-deep": "error",
      "front-matter-syntax": "error",
      "front-matter-unclosed": "error",
      "front-matter-unknown": "notice",
      "front-matter-value": "error",
      "id-differs": "warning",
      "id-not-text": "error",
      "ids-differ-in-case": "error",
      "image-content": "error",
      "image-kind": "error",
      "image-large": "warning",
      "image-too-large": "error",
      "image-without-text": "warning",
      "link-address": "error",
      "link-by-name": "notice",
      "link-insecure": "notice",
      "link-local": "warning",
      "link-misleading": "warning",
      "link-syntax": "warning",
      "link-vague": "notice",
      "link-without-text": "warning",
      "mdx-attribute": "error",
      "mdx-component": "error",
      "mdx-expression": "error",
      "mdx-import": "error",
      "mdx-syntax": "error",
      "missing-image": "error",
      "no-backlinks": "notice",
      "not-text": "error",
      "note-long": "notice",
      "note-too-large": "error",
      "orphan": "warning",
      "private-link": "warning",
      "raw-html": "error",
      "remote-image": "error",
      "reserved-name": "error",
      "same-page": "error",
      "shared-alias": "error",
      "table-too-large": "error",
      "tags-missing": "notice",
      "tags-syntax": "error",
      "tags-unknown": "warning",
      "tags-value": "error",
      "too-deep": "error",
      "unclosed-fence": "warning",
      "unlinked-mention": "notice",
      "unsafe-url": "error",
    }
  `);
  expect(Object.isFrozen(DIAGNOSTICS)).toBe(true);
});

/** What only those can say who know the programs or what is said of tags, draw the diagrams, open the images, or look at all notes for advice. */
type OfOthers =
  | Extract<DiagnosticKind, `example-${string}` | `claim-${string}` | `diagram-${string}` | `tags-${string}`>
  | "broken-example"
  | "broken-claim"
  | "image-content"
  | "image-large"
  | "image-too-large"
  | "orphan"
  | "no-backlinks"
  | "unlinked-mention";
type OfNotes = Exclude<DiagnosticKind, OfOthers>;

/** Footnotes of which each leads to the next. */
function chainOf(length: number): string {
  const notes = Array.from({ length }, (_, index) => `[^${index}]: y[^${index + 1}]`);
  return `x[^0]\n\n${notes.join("\n\n")}\n\n[^${length}]: end`;
}

/** The least that brings each kind about: a note, and what stands around it. */
const LEAST: Readonly<
  Record<OfNotes, readonly [file: string, source: string, around?: Record<string, string>]>
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

test.each(Object.keys(LEAST) as OfNotes[])("%s is found, in its file and with its gravity", (kind) => {
  const [file, source, around] = LEAST[kind];
  const { book } = notebook({ ...around, [file]: source });
  const found = book.diagnostics.find((each) => each.kind === kind);
  expect(found).toMatchObject({ file, severity: DIAGNOSTICS[kind] });
});

test("no other severities than these three", () => {
  expect(new Set(Object.values(DIAGNOSTICS))).toEqual(new Set(["error", "warning", "notice"]));
});

describe("problem", () => {
  const place = { file: "a.md", line: 2, column: 3 };

  test("has the severity of its kind", () => {
    expect(diagnostic("broken-link", place, "Gone.")).toEqual({
      kind: "broken-link",
      severity: "error",
      ...place,
      message: "Gone.",
    });
    expect(diagnostic("empty-note", place, "Empty.").severity).toBe("warning");
  });

  test("has no suggestion rather than an undefined one", () => {
    expect(diagnostic("broken-link", place, "Gone.", undefined)).not.toHaveProperty("suggestion");
    expect(diagnostic("broken-link", place, "Gone.", "try").suggestion).toBe("try");
  });

  test("is an error or not", () => {
    const warning = diagnostic("empty-note", place, "Empty.");
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, diagnostic("broken-link", place, "Gone.")])).toBe(true);
  });
});

test("problems are ordered by file, line, column, kind and message, whatever order they came in", () => {
  const at = (
    file: string,
    line: number,
    column: number,
    kind: DiagnosticKind = "broken-link",
    message = "m",
  ) => diagnostic(kind, { file, line, column }, message);
  const ordered = [
    at("B.md", 1, 1),
    at("a.md", 1, 2),
    at("a.md", 2, 1, "alias-hidden"),
    at("a.md", 2, 1, "broken-link", "a"),
    at("a.md", 2, 1, "broken-link", "b"),
    at("a.md", 10, 1),
  ];
  expect(inReadingOrder(ordered.toReversed())).toEqual(ordered);
});
