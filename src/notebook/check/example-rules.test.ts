import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { exampleDiagnostics, unusedExamples } from "./example-rules.ts";

const EXAMPLES = [
  { name: "in-memory-sessions", claims: [{ id: "login-works" }, { id: "lost-with-its-node" }] },
  { name: "carts", claims: [{ id: "kept" }] },
  { name: "plain", claims: [] },
];

/** What is wrong with a note of one paragraph: kind and column, what is said, what is suggested. */
const diagnostics = (source: string) =>
  exampleDiagnostics(notebook({ "a.md": `text\n\n${source}` }).book, EXAMPLES).map(
    ({ kind, file, line, column, message, suggestion }) => {
      expect([file, line]).toEqual(["a.md", 3]);
      return [`${kind} ${column}`, message, suggestion];
    },
  );

test.each([
  "![[carts.ts]]",
  "[[carts.ts]]",
  "[it is](claim:carts/kept)",
  "[it is][c]\n\n[c]: claim:carts/kept",
  "`![[nope.ts]]`",
])("%j is well", (source) => {
  expect(diagnostics(source)).toEqual([]);
});

test.each([
  ["see ![[cart.ts]]", "broken-example 5", 'There is no example "cart".', "did you mean ![[carts.ts]]?"],
  ["[[Carts.ts|words]]", "broken-example 1", 'There is no example "Carts".', "did you mean [[carts.ts]]?"],
  ["![[something.ts]]", "broken-example 1", 'There is no example "something".', undefined],
  [
    "so [it is](claim:carts/kepd)",
    "broken-claim 4",
    'The example "carts" makes no claim "kepd".',
    "did you mean claim:carts/kept?",
  ],
  [
    "[x](claim:in-memory-sessions/continuity)",
    "broken-claim 1",
    'The example "in-memory-sessions" makes no claim "continuity".',
    "its claims are login-works, lost-with-its-node",
  ],
  ["[x](claim:plain/any)", "broken-claim 1", 'The example "plain" makes no claim "any".', undefined],
  [
    "[x](claim:in-memory-session/login-works)",
    "broken-claim 1",
    'There is no example "in-memory-session".',
    "did you mean claim:in-memory-sessions/login-works?",
  ],
  ["[x](claim:cart/kept)", "broken-claim 1", 'There is no example "cart".', "did you mean claim:carts/kept?"],
  ["[x](claim:nothing/at-all)", "broken-claim 1", 'There is no example "nothing".', undefined],
  [
    "[x](claim:carts)",
    "broken-claim 1",
    "This link to a claim does not name an example and its claim.",
    "its claims are kept",
  ],
  [
    "[x](claim:)",
    "broken-claim 1",
    "This link to a claim does not name an example and its claim.",
    "write claim:example/claim",
  ],
])("%j: %s", (source, ...expected) => {
  expect(diagnostics(source)).toEqual([expected]);
});

test("where thousands of links are wrong, they are all found", () => {
  const { book } = notebook({
    "a.md": Array.from({ length: 3000 }, (_, index) => `[x](claim:cart/kep${index})`).join("\n\n"),
  });
  expect(exampleDiagnostics(book, EXAMPLES)).toHaveLength(3000);
});

test("an example file that no note shows", () => {
  const { book } = notebook({ "a.md": "![[carts.ts]]\n\n[[plain.ts]] [x](claim:plain/any)" });
  const files = new Map([
    ["carts", "examples/carts.ts"],
    ["plain", "examples/plain.ts"],
  ]);
  expect(unusedExamples(book, files)).toEqual([
    {
      kind: "example-unused",
      severity: "warning",
      file: "examples/plain.ts",
      line: 1,
      column: 1,
      message: 'No note shows the example "plain".',
      suggestion: "write ![[plain.ts]] in one",
    },
  ]);
});
