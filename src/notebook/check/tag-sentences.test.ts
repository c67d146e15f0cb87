import { expect, test } from "vitest";
import { placesIn } from "../text/place.ts";
import { readTagSentences } from "./tag-sentences.ts";

const FILE = "content/tags.yaml";
const read = (source: string, used: readonly string[] = ["caching", "sessions"]) =>
  readTagSentences(source, placesIn(FILE, source), used);
const BOTH = "caching: Copies.\nsessions: Who is who.\n";

test.each<[what: string, source: string, used: string[], sentences: Record<string, string>]>([
  ["a sentence each", BOTH, ["caching", "sessions"], { caching: "Copies.", sessions: "Who is who." }],
  ["quotes", 'caching: "Copies: fast ones."', ["caching"], { caching: "Copies: fast ones." }],
  ["lines", "caching: >\n  Copies that\n  are fast.\n", ["caching"], { caching: "Copies that are fast." }],
  ["capitals", "Caching: Copies.", ["caching"], { caching: "Copies." }],
  ["signs", '"c#": A language.', ["C#"], { "c-sharp": "A language." }],
  ["a number", "404: Not there.", ["404"], { "404": "Not there." }],
  ["nothing", "# Soon.\n", [], {}],
])("%s", (_, source, used, sentences) => {
  const found = read(source, used);
  expect([Object.fromEntries(found.sentences), found.diagnostics]).toEqual([sentences, []]);
});

test.each<[source: string, rows: [kind: string, line: number, column: number, words: string][]]>([
  [
    `${BOTH}cahcing: Copies.\n`,
    [["tags-unknown", 3, 1, 'No note has the tag "cahcing".\ndid you mean "caching"?']],
  ],
  [`${BOTH}weather: Rain.\n`, [["tags-unknown", 3, 1, 'No note has the tag "weather".\ndrop it']]],
  [
    "caching: [a, b]\nsessions:\n",
    [
      ["tags-value", 1, 10, 'What is said of the tag "caching" is no text.\nwrite one sentence'],
      ["tags-value", 2, 10, 'What is said of the tag "sessions" is no text.\nwrite one sentence'],
    ],
  ],
  [
    'caching: ""\nsessions: 3\n',
    [
      ["tags-value", 1, 10, expect.anything()],
      ["tags-value", 2, 11, expect.anything()],
    ],
  ],
  [`${BOTH}Caching: Others.\n`, [["tags-syntax", 3, 1, 'The tag "Caching" stands here twice.\ndrop one']]],
  [
    "caching: Copies.\n",
    [["tags-missing", 1, 1, 'Nothing is said of the tag "sessions".\nsay in a sentence what it is about']],
  ],
  [
    "- caching\n",
    [
      ["tags-syntax", 1, 1, "The tags must be a list of lines such as caching: A sentence."],
      ["tags-missing", 1, 1, expect.anything()],
      ["tags-missing", 1, 1, expect.anything()],
    ],
  ],
  [`${BOTH}? [a]\n: b\n`, [["tags-syntax", 3, 3, "A tag must be a word."]]],
  [
    `${BOTH}x: "y\n`,
    [
      ["tags-syntax", 4, 1, expect.stringMatching(/^This is no valid YAML: /)],
      ["tags-unknown", 3, 1, expect.anything()],
    ],
  ],
])("%j", (source, rows) => {
  const { diagnostics } = read(source);
  expect(
    diagnostics.map(({ kind, line, column, message, suggestion }) => [
      kind,
      line,
      column,
      [message, suggestion ?? []].flat().join("\n"),
    ]),
  ).toEqual(rows);
  for (const { file } of diagnostics) expect(file).toBe(FILE);
});
