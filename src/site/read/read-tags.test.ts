import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { notebook } from "../../notebook/testing.ts";
import { SetupError } from "../settings/setup-error.ts";
import { readTags, tagsFile } from "./read-tags.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tags-"));
});
afterEach(() => rmSync(root, { recursive: true }));
const { book } = notebook({
  "a.md": "---\ntags: [caching, sessions]\n---\n# A",
  "b.md": "---\ntags: [caching]\n---\n# B",
});
const read = () => readTags(book, join(root, "notes"));

test("the file stands beside the notes", () => {
  expect(tagsFile("content/notes")).toBe("content/tags.yaml");
});

test("without the file nothing is said, and nothing is wrong", () => {
  expect(read()).toEqual({ sentences: new Map(), diagnostics: [] });
});

test("each problem names the file, and each tag is missed once", () => {
  writeFileSync(join(root, "tags.yaml"), "\ufeffsessions: Who is who.\n");
  const { sentences, diagnostics } = read();
  expect([...sentences]).toEqual([["sessions", "Who is who."]]);
  expect(diagnostics).toEqual([
    expect.objectContaining({ kind: "tags-missing", file: join(root, "tags.yaml"), line: 1, column: 1 }),
  ]);
});

test("the ends of its lines do not matter", () => {
  writeFileSync(join(root, "tags.yaml"), "# Tags\r\ncaching: Kept near.\r\nsessions: |\r\n  Who is who.\r\n");
  const { sentences, diagnostics } = read();
  expect([...sentences]).toEqual([
    ["caching", "Kept near."],
    ["sessions", "Who is who."],
  ]);
  expect(diagnostics).toEqual([]);
});

test("a file that cannot be read is no silence", () => {
  mkdirSync(join(root, "tags.yaml"));
  expect(read).toThrow(SetupError);
});
