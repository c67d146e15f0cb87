import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { noteId } from "../text/ids.ts";
import { applyEdits } from "../text/text-edit.ts";
import { frontMatterEdits } from "./front-matter-edit.ts";

function edited(source: string, id: string, formerly: string[]): string {
  const { note } = notebook({ "old.md": source });
  return applyEdits(source, frontMatterEdits(note("old.md"), noteId(id), formerly));
}

test.each<[what: string, before: string, after: string, formerly?: string[]]>([
  [
    "an id",
    "---\nid: old\ntags: [a]\n---\n\n# A\n",
    "---\nid: new\ntags: [a]\nformerly: [old]\n---\n\n# A\n",
  ],
  ["no id", "---\ntags: [a]\n---\n# A\n", "---\ntags: [a]\nformerly: [old]\n---\n# A\n"],
  ["no front matter", "# A\n", "---\nformerly: [old]\n---\n\n# A\n"],
  ["an empty one", "---\n---\n# A\n", "---\nformerly: [old]\n---\n# A\n"],
  [
    "quotes and comments",
    "---\nid: 'old' # its name\n# a word\ntags:   [ a,b ]\n--- \ntext",
    "---\nid: new # its name\n# a word\ntags:   [ a,b ]\nformerly: [old]\n--- \ntext",
  ],
  [
    "Windows' line ends",
    "---\r\nid: old\r\n---\r\ntext\r\n",
    "---\r\nid: new\r\nformerly: [old]\r\n---\r\ntext\r\n",
  ],
  ["an end of dots", "---\nid: old\n...\ntext", "---\nid: new\nformerly: [old]\n...\ntext"],
  [
    "one former id",
    "---\nid: old\nformerly: [older] # once\ncreated: 2026-11-22\n---\ntext",
    "---\nid: new\nformerly: [older, old] # once\ncreated: 2026-11-22\n---\ntext",
    ["older", "old"],
  ],
  [
    "former ids below each other",
    "---\nid: old\nformerly:\n  - older\n  - oldest\ncreated: 2026-11-22\n---\ntext",
    "---\nid: new\nformerly: [older, oldest, old]\ncreated: 2026-11-22\n---\ntext",
    ["older", "oldest", "old"],
  ],
  ["none any more", "---\nformerly: [new]\nid: old\n---\ntext", "---\nid: new\n---\ntext", []],
  [
    "the same ones",
    "---\nid: old\nformerly:\n- a\n---\ntext",
    "---\nid: new\nformerly:\n- a\n---\ntext",
    ["a"],
  ],
  ["an empty field", "---\nid: old\nformerly:\n---\ntext", "---\nid: new\nformerly: [old]\n---\ntext"],
])("with %s", (_, before, after, formerly = ["old"]) => {
  expect(edited(before, "new", formerly)).toBe(after);
});

test("an id that YAML would read as a number is quoted", () => {
  expect(edited("---\nid: old\n---\ntext", "2024", ["007"])).toBe(
    '---\nid: "2024"\nformerly: ["007"]\n---\ntext',
  );
});
