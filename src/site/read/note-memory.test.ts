import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { type NoteFile, readNote } from "../../notebook/note/note.ts";
import { openNoteMemory } from "./note-memory.ts";

let folder: string;
const name = () => join(folder, "deep/notes");
const pack = () => `${name()}.json`;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "memory-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Recalls notes in turn, and says which of them had to be read. */
function recall(files: Readonly<Record<string, string>>, version = "1"): string[] {
  const memory = openNoteMemory(name(), version);
  const read: string[] = [];
  for (const [file, source] of Object.entries(files)) {
    const asFile: NoteFile = { file, source };
    const fresh = () => readNote(asFile, parse, new Map());
    const note = memory.recall(asFile, () => {
      read.push(file);
      return fresh();
    });
    expect(note).toEqual(fresh());
  }
  memory.save();
  return read;
}

const A = "# A\n\n[[b]]";

test("a note is read once; another text, path or program reads it anew", () => {
  expect(recall({ "a.md": A, "b.md": "text" })).toEqual(["a.md", "b.md"]);
  expect(recall({ "a.md": A, "b.md": "text" })).toEqual([]);
  expect(recall({ "a.md": A, "b.md": "text!" })).toEqual(["b.md"]);
  expect(recall({ "a.md": A, "c.md": "text!" })).toEqual(["c.md"]);
  expect(recall({ "a.md": A, "c.md": "text!" }, "2")).toEqual(["a.md", "c.md"]);
});

test("what was not asked for is forgotten", () => {
  recall({ "a.md": A, "b.md": "text" });
  recall({ "a.md": A });
  expect(JSON.parse(readFileSync(pack(), "utf8")).entries).toHaveLength(1);
  expect(recall({ "a.md": A, "b.md": "text" })).toEqual(["b.md"]);
});

test.each(["[]", "{", "null", ""])("what is kept as %j is no note, and is made anew", (text) => {
  recall({ "a.md": A });
  const whole = readFileSync(pack(), "utf8");
  const { fingerprint, entries } = JSON.parse(whole);
  writeFileSync(pack(), JSON.stringify({ fingerprint, entries: [[entries[0][0], text]] }));
  expect(recall({ "a.md": A })).toEqual(["a.md"]);
  expect(readFileSync(pack(), "utf8")).toBe(whole);
});

test("where nothing is new, nothing is written", () => {
  recall({});
  expect(existsSync(pack())).toBe(false);
});
