import { describe, expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { buildNotebook } from "../notebook.ts";
import { fixNotes } from "./fix.ts";

const around: Readonly<Record<string, string>> = {
  "20261122-stores.md":
    "---\naliases: [session memory]\nformerly: [old-stores]\n---\n# Session Stores\n\ntext ^first\n\n## Cost\n\ntext",
  "folder/my note.md": "# Mine\n\ntext",
  "who.md": "# Who's there\n\ntext",
  "marks.md": "---\ntitle: A *b* c\n---\ntext",
  "x/twin.md": "# Twin-Title\n\ntext",
  "y/twin.md": "# Twin Title!\n\ntext",
};

const partsOf = (files: Readonly<Record<string, string>>) => ({
  files: Object.entries({ ...around, ...files }).map(([file, source]) => ({ file, source })),
  parse,
});

/** A note's text once it is mended, and how it was. */
function normalised(source: string, file = "a.md") {
  const [fixed, ...others] = fixNotes(partsOf({ [file]: source }));
  expect(others).toEqual([]);
  return fixed?.source ?? source;
}

test.each([
  ["[[Session Stores]]", "[[20261122-stores]]"],
  ["with [[session stores]] amid", "with [[20261122-stores|session stores]] amid"],
  ["[[Session stores]]", "[[20261122-stores|Session stores]]"],
  ["[[session Stores#Cost]]", "[[20261122-stores#Cost|session Stores: Cost]]"],
  ["[[session stores#^first]]", "[[20261122-stores#^first|session stores]]"],
  ["| a |\n| - |\n| [[session stores]] |", "| a |\n| - |\n| [[20261122-stores\\|session stores]] |"],
  ["![[session stores]]", "![[20261122-stores]]"],
  ["[[OLD-STORES]] [[Old-Stores#Cost]]", "[[20261122-stores]] [[20261122-stores#Cost]]"],
  ["> [[ mine ]]", "> [[ my note |mine]]"],
  [
    "[[my note|mine]] [[Session Stores|Session stores]]",
    "[[my note|mine]] [[20261122-stores|Session stores]]",
  ],
  ["[[Who's there]] [[who's there]]", "[[who]] [[who|who's there]]"],
  ["[[Session Stores|words]]", "[[20261122-stores|words]]"],
  ["[[Session Stores#Cost]]", "[[20261122-stores#Cost]]"],
  ["[[Session Stores#^first|words]]", "[[20261122-stores#^first|words]]"],
  ["[[session memory]]", "[[20261122-stores|session memory]]"],
  ["[[session memory|words]]", "[[20261122-stores|words]]"],
  ["[[session memory#Cost]]", "[[20261122-stores#Cost|session memory: Cost]]"],
  ["| a |\n| - |\n| [[session memory]] |", "| a |\n| - |\n| [[20261122-stores\\|session memory]] |"],
  ["| a |\n| - |\n| [[session memory\\|b]] |", "| a |\n| - |\n| [[20261122-stores\\|b]] |"],
  ["![[Session Stores]]", "![[20261122-stores]]"],
  ["![[session memory#Cost]]", "![[20261122-stores#Cost]]"],
  ["[[20261122-STORES]]", "[[20261122-stores]]"],
  ["[[old-stores]]", "[[20261122-stores]]"],
  ["[words](old-stores.md#cost)", "[words](20261122-stores.md#cost)"],
  ["[[Mine]]", "[[my note]]"],
  ["[[session-stores]]", "[[20261122-stores]]"],
  ["[[sessionStores#Cost|x]]", "[[20261122-stores#Cost|x]]"],
  ["![[session_stores]]", "![[20261122-stores]]"],
  ["[[ Session Stores ]]", "[[ 20261122-stores ]]"],
  ["> - [[Session Stores]] [[Mine]]", "> - [[20261122-stores]] [[my note]]"],
  ['```mermaid\nclick A "[[Mine]]"\n```', '```mermaid\nclick A "[[my note]]"\n```'],
  ['```mermaid\nclick A "[[mine]]"\n```', '```mermaid\nclick A "[[my note]]"\n```'],
  ["---\ncreated: 1630389506780\n---\ntext", "---\ncreated: 2021-08-31\n---\ntext"],
  ["---\ncreated: 1630389506780 # then\n---\ntext", "---\ncreated: 2021-08-31 # then\n---\ntext"],
  [
    "\uFEFF---\r\ncreated: 1630389506780\r\n---\r\n[[Mine]]\r\n",
    "\uFEFF---\r\ncreated: 2021-08-31\r\n---\r\n[[my note]]\r\n",
  ],
])("%j is mended", (source, expected) => {
  expect(normalised(source)).toBe(expected);
  expect(normalised(expected)).toBe(expected);
});

test.each([
  ["a misspelling", "[[Sesion Stores]] ![[20261122-store]]"],
  ["a name of two notes, but for its signs", "[[twin title]] [[twintitle]]"],
  ["a name of two notes", "[[twin]]"],
  ["a heading that would be missing", "[[session-stores#Nowhere]]"],
  ["a heading that is missing", "[[Session Stores#Nowhere]]"],
  ["code", "`[[Session Stores]]`\n\n```\n[[Session Stores]]\n```"],
  ["a link by its id or path", "[[20261122-stores]] [[folder/my note]] [x](20261122-stores.md)"],
  ["words that Markdown would read as more", "[[a *B* c]]"],
  ["signs alone", "[[--]]"],
  ["a date in a list or in quotes", '---\ncreated: "1630389506780"\n---\ntext'],
  ["an id that is a number", "---\nid: 0123\n---\ntext"],
  ["an id of several values", "---\nid: [1]\n---\ntext"],
  ["a note that was not read whole", `[[Mine]]\n\n${"text\n\n".repeat(170_000)}`],
  ["nothing", ""],
])("%s is left as it is", (_, source) => {
  expect(normalised(source)).toBe(source);
});

test("it says what was done, and where", () => {
  const [fixed] = fixNotes(
    partsOf({ "a.md": "---\ncreated: 1630389506780\n---\n\n> [[session memory]] and [x](old-stores.md)\n" }),
  );
  expect(fixed?.fixes).toEqual([
    { kind: "date-form", file: "a.md", line: 2, column: 10, was: "1630389506780", now: "2021-08-31" },
    {
      kind: "link-by-name",
      file: "a.md",
      line: 5,
      column: 3,
      was: "[[session memory]]",
      now: "[[20261122-stores|session memory]]",
    },
    {
      kind: "link-by-name",
      file: "a.md",
      line: 5,
      column: 26,
      was: "[x](old-stores.md)",
      now: "[x](20261122-stores.md)",
    },
  ]);
});

describe("all that was mended is gone, and nothing else is new", () => {
  const sources = { "a.md": "[[Mine]] [[nope]] <b>", "b.md": "[[session-stores]]", "c.md": "text" };
  const parts = partsOf(sources);

  test("in all files", () => {
    const fixed = new Map(fixNotes(parts).map(({ file, source }) => [file, source]));
    expect([...fixed.keys()]).toEqual(["a.md", "b.md"]);
    const files = parts.files.map(({ file, source }) => ({ file, source: fixed.get(file) ?? source }));
    const kinds = (of: typeof parts) =>
      buildNotebook(of).diagnostics.map(({ kind, file }) => `${kind} ${file}`);
    const gone = ["link-by-name a.md", "broken-link b.md"];
    expect(kinds({ ...parts, files })).toEqual(kinds(parts).filter((found) => !gone.includes(found)));
  });

  test("in some", () => {
    expect(fixNotes(parts, (file) => file === "b.md").map(({ file }) => file)).toEqual(["b.md"]);
  });
});
