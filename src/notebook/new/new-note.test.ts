import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { type Day, noteId } from "../text/ids.ts";
import { newNote } from "./new-note.ts";

const PARTS = {
  id: noteId("20261122-logs"),
  title: "Logs",
  tags: ["reliability"],
  created: "2026-11-22" as Day,
};

test("a note has the form that CONTRIBUTING shows", () => {
  expect(newNote({ ...PARTS, tags: ["reliability", "2024"] })).toEqual({
    file: "20261122-logs.md",
    source: [
      '---\nid: 20261122-logs\ntags: [reliability, "2024"]\ncreated: 2026-11-22\n---',
      "# Logs",
      "## Why this matters",
      "## Core idea",
      "## Explanation",
      "## Diagram",
      "## Related\n",
    ].join("\n\n"),
  });
});

test("with an example, it shows it and links to its claim", () => {
  const { source } = newNote({ ...PARTS, example: "logs" });
  const { targets, rows } = notebook({ "20261122-logs.md": source });
  expect(targets("20261122-logs.md")).toEqual(["claim logs/other-server-answers", "example logs"]);
  expect(rows).toEqual([]);
});

test.each([
  ["Write-Ahead Logs"],
  ["snake_case and _more_"],
  ["2 * 3 * 4"],
  ["What `await` does"],
  ["[[links]] and [links](x)"],
  ["<script>alert(1)</script>"],
  ["a <b> c"],
  ["~~gone~~ ~ here"],
  ["&amp; & so on"],
  ["Trailing #"],
  ["C# ##"],
  ["back\\slash \\*"],
  ["![image](x.png)"],
  ["{braces} and ^carets^"],
  ["# of servers"],
  ["1. First"],
  ["状態はどこにあるか"],
  ["footnote [^1]"],
  ["a | b"],
])("the title %s is the title of the note", (title) => {
  const { file, source } = newNote({ ...PARTS, title });
  const { note, rows, targets } = notebook({ [file]: source });
  expect(note(file).title).toBe(title);
  expect(targets(file)).toEqual([]);
  // Nothing stands below its headings yet.
  expect(rows.map(([kind]) => kind)).toEqual(["empty-note"]);
});
