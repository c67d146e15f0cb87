import { expect, test } from "vitest";
import { diagnostic } from "../testing.ts";
import type { CheckedExample } from "./checked.ts";
import type { DiagnosticKind } from "./kinds.ts";
import { atLevel, diagnosticLines, github, human } from "./report.ts";
import { json } from "./report-data.ts";

const at = (
  file: string,
  line: number,
  column: number,
  kind: DiagnosticKind,
  message: string,
  suggestion?: string,
) => diagnostic(kind, { file, line, column }, message, suggestion);

const broken = at("content/notes/a.md", 12, 5, "broken-link", 'There is no note "b".', "did you mean [[c]]?");
const empty = at("content/notes/d/e.md", 1, 1, "empty-note", "This note says nothing yet.");
const named = at("content/notes/d/e.md", 3, 1, "link-by-name", "By its title.", "write [[x]]");
const checked = { notes: 7, links: 81, examples: [] };
const examples: CheckedExample[] = [
  { name: "carts", hash: "0123456789abcdef", claims: [{ id: "kept", holds: true }] },
  {
    name: "in-memory",
    hash: "fedcba9876543210",
    claims: [
      { id: "works", holds: true },
      { id: "lost-with-its-node", holds: false },
    ],
  },
  { name: "loops", hash: null, claims: [] },
];

test("human: one line for each problem, its suggestion below, the sum at the end", () => {
  expect(human([broken, empty, named], checked)).toBe(
    [
      'content/notes/a.md:12:5  error  There is no note "b".',
      "    did you mean [[c]]?",
      "content/notes/d/e.md:1:1  warning  This note says nothing yet.",
      "content/notes/d/e.md:3:1  notice  By its title.",
      "    write [[x]]",
      "",
      "1 error, 1 warning, 1 notice in 2 files.",
      "More in docs/problems.md: broken-link, empty-note, link-by-name.",
    ].join("\n"),
  );
});

test("human: a message of several lines keeps them, below the first", () => {
  const drift = at("x.ts", 1, 1, "example-drift", "It did something else:\n- a\n+   b", "npm run record");
  expect(human([drift], checked).split("\n").slice(0, 4)).toEqual([
    "x.ts:1:1  error  It did something else:",
    "    - a",
    "    +   b",
    "    npm run record",
  ]);
});

test.each([
  [[], { notes: 0 }, "No problems in 0 notes."],
  [[], { notes: 1 }, "No problems in 1 note."],
  [[], { notes: 7 }, "No problems in 7 notes."],
  [[], { examples }, "No problems in 7 notes and 3 examples with 3 claims."],
  [[], { examples: examples.slice(0, 1) }, "No problems in 7 notes and 1 example with 1 claim."],
  [[], { notes: 0, unchangedSince: "main" }, "No note and no example has changed since main."],
  [[broken], {}, "1 error in 1 file."],
  [[broken], { unchangedSince: "main" }, "1 error in 1 file."],
  [[broken, broken, empty], { examples }, "2 errors, 1 warning in 2 files."],
  [[empty, empty], {}, "2 warnings in 1 file."],
])("human: %#", (diagnostics, some, summary) => {
  expect(
    diagnosticLines(diagnostics, { ...checked, ...some })
      .split("\n")
      .at(-1),
  ).toBe(summary);
});

test("human: each example with its hash and its claims, above the problems", () => {
  expect(human([empty], { ...checked, examples }).split("\n")).toEqual([
    "carts      01234567  ✓ kept",
    "in-memory  fedcba98  ✓ works  ✗ lost-with-its-node",
    "loops      no run",
    "",
    "content/notes/d/e.md:1:1  warning  This note says nothing yet.",
    "",
    "1 warning in 1 file.",
    "More in docs/problems.md: empty-note.",
  ]);
});

test("the problems alone come without the examples", () => {
  const [lines, human_] = [diagnosticLines, human].map((format) => format([empty], checked));
  expect(diagnosticLines([empty], { ...checked, examples })).toBe(lines);
  expect(human_?.startsWith(`${lines}\n`)).toBe(true);
});

test("human: every kind of problem is named, once", () => {
  const kinds = ["broken-link", "empty-note", "broken-link", "raw-html", "too-deep", "orphan"] as const;
  const hint = (list: readonly DiagnosticKind[]) =>
    human(
      list.map((kind) => at("a.md", 1, 1, kind, "x")),
      checked,
    )
      .split("\n")
      .at(-1);
  expect(hint([...kinds, "not-text"])).toBe(
    "More in docs/problems.md: broken-link, empty-note, raw-html, too-deep, orphan, not-text.",
  );
  expect(human([], checked)).toBe("No problems in 7 notes.");
});

test("human: a message as long as a note is cut", () => {
  const [line = ""] = human([at("a.md", 1, 1, "broken-link", "x".repeat(300_000))], checked).split("\n");
  expect(line.length).toBeLessThan(450);
  expect(line.endsWith("…")).toBe(true);
});

test("github: an annotation for each problem", () => {
  expect(github([broken, empty, named]).split("\n")).toEqual([
    '::error file=content/notes/a.md,line=12,col=5,title=broken-link::There is no note "b".%0Adid you mean [[c]]?%0AMore: docs/problems.md#broken-link',
    "::warning file=content/notes/d/e.md,line=1,col=1,title=empty-note::This note says nothing yet.%0AMore: docs/problems.md#empty-note",
    "::notice file=content/notes/d/e.md,line=3,col=1,title=link-by-name::By its title.%0Awrite [[x]]%0AMore: docs/problems.md#link-by-name",
  ]);
  expect(github([])).toBe("");
  expect(github([empty], checked, { repoUrl: "https://example.org/r" })).toMatch(
    /%0AMore: https:\/\/example\.org\/r\/blob\/main\/docs\/problems\.md#empty-note$/,
  );
});

test("json: the problems, and how many there are of what", () => {
  expect(JSON.parse(json([broken, empty, named, broken], checked))).toEqual({
    problems: [broken, empty, named, broken].map((found) => ({
      ...found,
      docs: `docs/problems.md#${found.kind}`,
    })),
    counts: {
      error: 2,
      warning: 1,
      notice: 1,
      notes: 7,
      links: 81,
      examples: 0,
      claims: 0,
      byKind: { "broken-link": 2, "link-by-name": 1, "empty-note": 1 },
    },
    examples: [],
  });
  expect(JSON.parse(json([empty], checked, { repoUrl: "https://example.org/r" }))).toMatchObject({
    problems: [{ ...empty, docs: "https://example.org/r/blob/main/docs/problems.md#empty-note" }],
  });
  expect(JSON.parse(json([], checked))).toMatchObject({ problems: [], counts: { error: 0, byKind: {} } });
  expect(JSON.parse(json([], { ...checked, examples }))).toMatchObject({
    counts: { examples: 3, claims: 3 },
    examples,
  });
});

const fix = {
  kind: "link-by-name",
  file: "a.md",
  line: 3,
  column: 5,
  was: "[[The B]]",
  now: "[[b]]",
} as const;

test("what was mended stands above the problems, and in the data", () => {
  expect(human([empty], checked, { fixes: [fix] }).split("\n")).toEqual([
    "a.md:3:5  mended  [[The B]] → [[b]]",
    "",
    ...human([empty], checked).split("\n"),
  ]);
  expect(human([], checked, { fixes: [] })).toBe(
    "There was nothing for --fix to mend.\n\nNo problems in 7 notes.",
  );
  expect(JSON.parse(json([], checked, { fixes: [fix] }))).toMatchObject({ problems: [], fixes: [fix] });
  expect(JSON.parse(json([], checked, { fixes: [] }))).toHaveProperty("fixes", []);
  expect(JSON.parse(json([], checked))).not.toHaveProperty("fixes");
});

test("human: what could be mended says so, and nothing else does", () => {
  const silent = at("content/notes/a.md", 12, 5, "link-by-name", "By its title.");
  const fixable = [named, broken, { ...silent, line: 13 }].map(({ kind, file, line, column }) => ({
    ...fix,
    ...{ kind: kind as typeof fix.kind, file, line, column },
  }));
  expect(human([broken, silent, empty, named], checked, { fixable }).split("\n").slice(0, 6)).toEqual([
    'content/notes/a.md:12:5  error  There is no note "b".',
    "    did you mean [[c]]?; --fix mends it",
    "content/notes/a.md:12:5  notice  By its title.",
    "content/notes/d/e.md:1:1  warning  This note says nothing yet.",
    "content/notes/d/e.md:3:1  notice  By its title.",
    "    write [[x]]; --fix mends it",
  ]);
  expect(human([silent], checked, { fixable: [{ ...fix, ...silent, kind: fix.kind }] })).toContain(
    "\n    --fix mends it\n",
  );
  expect(json([named], checked, { fixable })).toBe(json([named], checked));
});

test("where errors are let pass, they are warnings", () => {
  expect(atLevel([broken, empty, named], "error")).toEqual([broken, empty, named]);
  expect(atLevel([broken, empty, named], "warn").map(({ severity }) => severity)).toEqual([
    "warning",
    "warning",
    "notice",
  ]);
  expect(broken.severity).toBe("error");
});

const HOSTILE = "a\n::error::b\r\n##[add-mask]c\u001b[2J\u009bK\u202e%0A";

test.each([
  ["message", at("a.md", 1, 1, "broken-link", HOSTILE, "x")],
  ["suggestion", at("a.md", 1, 1, "broken-link", "x", HOSTILE)],
  ["file name", at(`${HOSTILE},line=9.md`, 1, 1, "broken-link", "x", "y")],
  ["file name from the start", at("::stop-commands::x.md", 1, 1, "broken-link", "x", "y")],
])("a hostile %s says nothing to a terminal or a workflow", (_, found) => {
  const shown = human([found], checked);
  // What is not on the first line is seen to belong to it.
  for (const line of shown.split("\n").slice(1, -3)) expect(line).toMatch(/^ {4}\S/);
  expect(shown).not.toMatch(/^\s*::|##\[/m);
  const [command = "", ...others] = github([found]).split("\n");
  expect(others).toEqual([]);
  expect(command.replace(/^::error file=[^,:]*,line=1,col=1,title=broken-link::/, "")).not.toContain(
    "::error file",
  );
  expect(command).toMatch(/^::error file=[^,:]*,line=1,col=1,title=broken-link::/);
  const normalised = { ...fix, file: HOSTILE, was: HOSTILE, now: HOSTILE };
  const above = human([], checked, { fixes: [normalised] });
  expect(above.split("\n")).toHaveLength(3);
  for (const text of [shown, above, command, json([found], checked, { fixes: [normalised] })]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  }
});
