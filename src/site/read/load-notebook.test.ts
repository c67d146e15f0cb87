import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SetupError } from "../settings/setup-error.ts";
import { loadNotebook } from "./load-notebook.ts";

const folder = mkdtempSync(join(tmpdir(), "notes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = {
  "a.md": "# A\n\n[[b]] ![x](pictures/p.png)",
  "sub/b.mdx": '# B\n\n<State where="server">here</State>',
  ".obsidian/c.md": "[[nope]]",
  "sub/.draft.md": "[[nope]]",
  "readme.txt": "text",
  "pictures/p.png": "",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("reads the notes and images of a folder, with the site's own parser and components", () => {
  const { notes, graph, diagnostics } = loadNotebook(folder);
  expect(notes.map(({ file }) => file)).toEqual(["a.md", "sub/b.mdx"]);
  expect([...graph.links.values()].flat().map(({ resolution }) => resolution.to)).toEqual(["note", "asset"]);
  expect(diagnostics).toEqual([]);
});

test("of a file as large as a disk only the beginning is read", () => {
  const large = mkdtempSync(join(tmpdir(), "large-"));
  writeFileSync(join(large, "a.md"), "# Large\n\ntext\n\n");
  truncateSync(join(large, "a.md"), 2 ** 33);
  const [note] = loadNotebook(large).notes;
  rmSync(large, { recursive: true });
  expect(note).toMatchObject({ title: "Large" });
  expect(note?.diagnostics.map(({ kind }) => kind)).toContain("note-too-large");
});

test.each(["nowhere", "a.md"])("says in one line that %s is no folder", (name) => {
  const load = () => loadNotebook(join(folder, name));
  expect(load).toThrow(SetupError);
  expect(load).toThrow(/^There is no folder ".*"\. NOTES_DIR names the folder of the notes\.$/);
});
