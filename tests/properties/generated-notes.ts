import fc from "fast-check";
import { ATTACKS } from "../../src/markdown/testing-attacks.ts";

/** Pieces of Markdown and MDX, whole and broken off, that meet each other in generated notes. */
const PIECES = [
  ..."*_`~[]()!#>-+|\\:;{}<>&\"'^$=@./\n\t ",
  "\n\n",
  "\r\n",
  "    ",
  "# ",
  "## A heading",
  "- ",
  "- [ ] ",
  "1. ",
  "> ",
  "> [!note]- ",
  "---\n",
  "```\n",
  "```ts\n",
  "```ts run name=a-program\n",
  "```mermaid\nflowchart LR\n",
  "| a | b |\n| - | -: |\n| ",
  "[[",
  "]]",
  "[[one]]",
  "[[two|words]]",
  "[[one#A heading]]",
  "[[two#^block]]",
  "![[one]]",
  "![[two#A heading]]",
  "![[pic.png|300]]",
  "![[a-program.ts]]",
  "![x](pic.png)",
  "[x](two.md#a-heading)",
  "[x](claim:a-program/holds)",
  "[x](https://example.org)",
  "https://example.org/",
  "[^1]",
  "\n[^1]: ",
  "\n[r]: ",
  "[x][r]",
  " ^block\n",
  "<!-- ",
  " -->",
  "<b>",
  "</b>",
  '<State where="server">',
  "</State>",
  "<State>",
  "{/* */}",
  "{x}",
  "import x from 'y'\n",
  "export const x = 1\n",
  "&amp;",
  "&#x202e;",
  "&lt;script&gt;",
  "\ufeff",
  "\u0000",
  "\u202e",
  "\u200b",
  "é",
  "日本",
  "العربية",
  "🎉",
  "\ud800",
  "word ",
  ...Object.values(ATTACKS).flat(),
];

const FIELDS = [
  "id",
  "title",
  "tags",
  "aliases",
  "created",
  "updated",
  "lang",
  "__proto__",
  "constructor",
  "x",
];
const VALUES = [
  "",
  "[",
  "[a, b]",
  "{a: b}",
  "2026-11-22",
  "2026-13-99",
  "1e5",
  "0123",
  "null",
  "~",
  "'",
  '"a',
  "|\n  a",
  "*a",
  "&a [*a]",
  "!!js x",
  "- a\n- b",
  "../..",
  "<script>",
  "#",
  ": :",
];

/** A block of front matter, more or less. */
export const matter = fc
  .array(
    fc.tuple(
      fc.constantFrom(...FIELDS),
      fc.constantFrom(":", ": ", " : ", "", ":\n  "),
      fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: "binary", maxLength: 12 })),
    ),
    { maxLength: 5 },
  )
  .map((fields) => `---\n${fields.map((parts) => parts.join("")).join("\n")}\n---\n`);

/** The text of a note: pieces in any order, with anything between them. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

/** A note: text, with front matter or without. */
const note = fc.tuple(fc.oneof(fc.constant(""), matter), text).map((parts) => parts.join(""));

/** Two notes that may link to each other, in Markdown or MDX. */
export const notes = fc
  .tuple(note, note, fc.constantFrom("md", "mdx"), fc.constantFrom("md", "mdx"))
  .map(([one, two, ofOne, ofTwo]) => ({ [`one.${ofOne}`]: one, [`two.${ofTwo}`]: two }));

/**
 * How often a property is tried. `FC_SEED` varies the inputs and `FC_RUNS` multiplies their number; a failure
 * names its seed, and the smallest input that fails.
 */
export const tried = (numRuns: number) => ({
  numRuns: Math.ceil(numRuns * Number(process.env["FC_RUNS"] ?? 1)),
  seed: Number(process.env["FC_SEED"] ?? 20261122),
});
