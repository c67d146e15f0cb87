import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { readNote } from "./note.ts";
import { noteFromJson, noteToJson } from "./note-json.ts";

const FOLDER = join(import.meta.dirname, "../../../content/notes");

const FILES: readonly [file: string, source: string][] = [
  ["empty.md", ""],
  ["title.md", "\uFEFF---\ntitle: Same\ntags: [a]\nconstructor: 1\n__proto__: 2\n---\r\n# Same\r\n"],
  ["heading.md", "text\n\n## Two\n\n> # In a quote ^block\n\n## Two\n"],
  ["dense.md", `a " b\r${"x".repeat(50_001)}`],
  ["problems.md", "[[a|]] <b> [x](javascript:y)\n\n```\nnever closed \0 \u2028"],
  ["b/deep.mdx", '<State where="server">x</State> {1}\n\n```ts run name=x\nlet y\n```'],
  ["diagram.md", '```mermaid\nflowchart LR\n  A --> B\n  click A "[[b/deep]]"\n```\n\n| a |\n| - |\n| b |'],
  ...readdirSync(FOLDER).map((file): [string, string] => [file, readFileSync(join(FOLDER, file), "utf8")]),
];

test.each(FILES)("%s comes back as it was read", (file, source) => {
  const note = readNote({ file, source }, parse, new Map());
  const back = noteFromJson(noteToJson(note, { file, source }), { file, source });
  expect(back).toEqual(note);
  // The page shows every heading but this one.
  expect(back.titleHeading && back.outline.headings.indexOf(back.titleHeading)).toBe(
    note.titleHeading && note.outline.headings.indexOf(note.titleHeading),
  );
});
