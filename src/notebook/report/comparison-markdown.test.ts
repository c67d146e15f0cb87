import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { diagnostic } from "../testing.ts";
import { walk } from "../tree/walk.ts";
import type { CheckedExample, CheckedNote } from "./checked.ts";
import { comparisonMarkdown } from "./comparison-markdown.ts";
import type { DiagnosticKind } from "./kinds.ts";
import { reportData } from "./report-data.ts";

const note = (file: string, title: string, digest: string): CheckedNote => ({
  ...{ file, id: file, title, words: 300, links: 4 },
  digest,
});
const found = (kind: DiagnosticKind, message: string, suggestion?: string) =>
  diagnostic(kind, { file: "content/notes/a.md", line: 3, column: 5 }, message, suggestion);
const example = (name: string, hash: string | null, holds: boolean): CheckedExample => ({
  name,
  hash,
  claims: [{ id: "kept", holds }],
});

function report(
  list: readonly CheckedNote[],
  problems: readonly Diagnostic[] = [],
  examples: readonly CheckedExample[] = [],
  repoUrl?: string,
) {
  return reportData(problems, { notes: list.length, links: 2 * list.length, examples, list }, { repoUrl });
}

test("what a pull request changes", () => {
  const before = report(
    [note("content/notes/a.md", "A", "1"), note("content/notes/b.md", "B", "1")],
    [found("broken-link", 'There is no note "c".'), found("empty-note", "Nothing.")],
    [example("one", "0123456789", true), example("two", null, false)],
  );
  const after = report(
    [note("content/notes/a.md", "A", "2"), note("content/notes/c.md", "C", "1")],
    [
      found("broken-heading", "No heading.", "did you mean #x?"),
      found("raw-html", "HTML."),
      found("link-vague", "x"),
    ],
    [example("one", "abcdefghij", false), example("two", "0123456789", true)],
    "https://example.org/r",
  );
  expect(comparisonMarkdown(before, after)).toMatchInlineSnapshot(`
    "## 2 errors

    | | before | now | |
    | --- | ---: | ---: | ---: |
    | notes | 2 | 2 |  |
    | words | 600 | 600 |  |
    | links | 4 | 4 |  |
    | examples | 2 | 2 |  |
    | claims | 2 | 2 |  |
    | claims that hold | 1 | 1 |  |
    | errors | 1 | 2 | +1 |
    | warnings | 1 | 0 | −1 |
    | notices | 0 | 1 | +1 |

    ### Notes

    - new: \`content/notes/c.md\` \`C\`, 300 words, 4 links
    - changed: \`content/notes/a.md\` \`A\`, 300 words, 4 links
    - gone: \`content/notes/b.md\` \`B\`, 300 words, 4 links

    ### Links broken

    - error \`content/notes/a.md:3\` [broken-heading](<https://example.org/r/blob/main/docs/problems.md#broken-heading>): \`No heading.\`, \`did you mean #x?\`

    ### Links healed

    - \`content/notes/a.md\` broken-link: \`There is no note "c".\`

    ### Examples

    - changed: \`one\`, run \`abcdefgh\`, claims: 0 of 1 hold
    - changed: \`two\`, run \`01234567\`, claims: 1 of 1 hold

    ### Claims that hold now

    - \`two/kept\`

    ### Claims that hold no longer

    - \`one/kept\`

    ### New problems

    - error \`content/notes/a.md:3\` [raw-html](<https://example.org/r/blob/main/docs/problems.md#raw-html>): \`HTML.\`

    ### Problems solved

    - \`content/notes/a.md\` empty-note: \`Nothing.\`"
  `);
});

test("without an earlier report: what there is, and what is wrong with it", () => {
  expect(
    comparisonMarkdown(undefined, report([note("a.md", "A", "1")], [found("raw-html", "HTML.")])),
  ).toMatchInlineSnapshot(`
    "## 1 error

    | | now |
    | --- | ---: |
    | notes | 1 |
    | words | 300 |
    | links | 2 |
    | examples | 0 |
    | claims | 0 |
    | claims that hold | 0 |
    | errors | 1 |
    | warnings | 0 |
    | notices | 0 |

    ### Problems

    - error \`content/notes/a.md:3\` raw-html: \`HTML.\`"
  `);
});

test.each(["x", "`", "` "])("long lists of long texts, of %j, are cut to what GitHub takes", (sign) => {
  const long = sign.repeat(500);
  const listed = (side: string, holds: boolean) => {
    const names = Array.from({ length: 100 }, (_, index) => `${side}${index}${long}`);
    const problems = names.flatMap((name) => [
      found("broken-link", name, long),
      found("raw-html", name, long),
    ]);
    return report(
      names.map((name) => note(name, long, "1")),
      problems.map((each) => ({ ...each, file: long })),
      names.map((name) => example(name, "1", holds)),
      "https://example.org/somebody/of-a-long-name",
    );
  };
  const text = comparisonMarkdown(listed("a", true), listed("b", true));
  expect(text).toContain("- and 75 more");
  expect(text.length).toBeLessThan(65_536);
});

const HOSTILE = [
  "@someone",
  "#1 and GH-1",
  "<img src=x onerror=alert(1)>",
  "[x](https://evil.example)",
  "![x](https://evil.example/p.png)",
  "https://evil.example www.evil.example",
  "a`b`` [x](https://evil.example)",
  "``` [x](https://evil.example) ```",
  "`",
  "` [x](https://evil.example) `",
  "\n\n# Heading\n\n- item\n\n```\n[x](https://evil.example)",
  "\\` [x](https://evil.example) \\`",
  "<!-- --> <script>",
  "| a | b |",
  "\u202e[x](https://evil.example)\u0007",
  "&lt;b&gt; :smile: ~~x~~ **x** $x$",
  "",
  "   ",
];

test.each(HOSTILE)("%j is nothing but code", (text) => {
  const hostile = [
    { ...found("broken-link", text, text), file: text },
    { ...found("raw-html", text, text), file: text },
  ];
  const before = report([note(text, text, "1")], hostile, [
    { name: text, hash: text, claims: [{ id: text, holds: true }] },
  ]);
  const after = report(
    [note(`${text}2`, text, "1")],
    hostile.map((each) => ({ ...each, message: `${text}2` })),
    [{ name: `${text}2`, hash: text, claims: [{ id: text, holds: true }] }],
  );
  const markdown = comparisonMarkdown(before, after);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(markdown.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u202e]/);
  const types = new Set<Nodes["type"]>();
  const texts: string[] = [];
  walk(parse(markdown, "md"), (node) => {
    types.add(node.type);
    if (node.type === "text") texts.push(node.value);
  });
  expect([...types].filter((type) => !PLAIN.has(type))).toEqual([]);
  expect(texts.join("\n")).not.toMatch(/evil|someone|script|img|item|smile/);
});

const PLAIN: ReadonlySet<string> = new Set([
  ...["root", "heading", "list", "listItem", "paragraph", "text", "inlineCode"],
  ...["table", "tableRow", "tableCell"],
]);
