import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readHeader } from "../../examples/source/header.ts";
import type { Day } from "../../notebook/text/ids.ts";
import { SetupError } from "../settings/setup-error.ts";
import { createNote, type NoteRequest } from "./create-note.ts";

const root = mkdtempSync(join(tmpdir(), "create-"));
const notesDir = join(root, "notes");
const examplesDir = join(root, "examples");
const THERE =
  "---\ntags: [sessions]\naliases: [Stickies]\nformerly: [20261101-jars]\n---\n# Sessions\n\n```ts run name=taken\n```\n";
beforeEach(() => {
  for (const folder of [notesDir, examplesDir]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(notesDir);
  writeFileSync(join(notesDir, "20261122-sessions.md"), THERE);
});
afterAll(() => rmSync(root, { recursive: true }));

const create = (request: Partial<NoteRequest>) =>
  createNote(
    { title: "A", tags: [], day: "2026-11-22" as Day, ...request },
    { notesDir, examplesDir, base: "/repo" },
  );
const files = () => readdirSync(root, { recursive: true }).toSorted();
const AT_FIRST = ["notes", "notes/20261122-sessions.md"];

test("a note and its example are written, and said by their paths", () => {
  expect(create({ title: " Write-Ahead  Logs ", tags: ["logs"], example: "" })).toEqual({
    href: "/repo/notes/20261122-write-ahead-logs/",
    paths: [`${notesDir}/20261122-write-ahead-logs.md`, `${examplesDir}/write-ahead-logs.ts`],
    example: "write-ahead-logs",
    unheard: [{ tag: "logs" }],
  });
  expect(readFileSync(join(notesDir, "20261122-write-ahead-logs.md"), "utf8")).toContain(
    "# Write-Ahead Logs\n",
  );
  expect(readFileSync(join(examplesDir, "write-ahead-logs.ts"), "utf8")).toContain(" * Write-Ahead Logs\n");
});

test.each([
  ["What `await` does", undefined],
  ["* of **all** /", undefined],
  ["'Quoted' \"twice\" `$x` \\", undefined],
  ["Ends */ here", "Ends * / here"],
  ["**/ kill()", "** / kill()"],
  ["@try GET /me", '"@try GET /me"'],
])("an example has the title as it was typed: %s", (title, expected = title) => {
  create({ title, example: "a-name" });
  const program = readFileSync(join(examplesDir, "a-name.ts"), "utf8");
  expect(readHeader(program)).toMatchObject({ title: expected, diagnostics: [] });
  expect(program.split("*/")).toHaveLength(2);
});

test.each<[request: Partial<NoteRequest>, why: RegExp]>([
  [{ title: "stickies" }, /^"stickies" is an alias of .*20261122-sessions\.md\. Write there, or/],
  [{ title: "20261122-Sessions" }, /^"20261122-Sessions" is the id of /],
  [{ title: "20261101-jars" }, /^"20261101-jars" is a former id of /],
  // Its id would be that of the other.
  [{ title: "«Sessions»" }, /^"20261122-sessions" is the id of /],
  [{ title: "" }, /^A note needs a title: /],
  [{ title: " \n " }, /^A note needs a title: /],
  [{ title: "a\u0007b" }, /control character/],
  [{ tags: ["Sessions"] }, /^"Sessions" is no tag: .* Did you mean sessions\?$/],
  [{ example: "A_b" }, /^"A_b" is no name for an example: use small letters/],
  [{ title: "状態", example: "" }, /^The title gives no name for an example: /],
  [{ example: "taken" }, /^There is an example "taken", in .*20261122-sessions\.md\. Write another name/],
])("%j is refused, and nothing is written", (request, why) => {
  expect(() => create(request)).toThrow(SetupError);
  expect(() => create(request)).toThrow(why);
  expect(files()).toEqual(AT_FIRST);
});

test("a file that is in the way stays, whatever it is, and the note is not written either", () => {
  mkdirSync(join(examplesDir, "a-name.ts"), { recursive: true });
  expect(() => create({ example: "a-name" })).toThrow(
    `There is a file ${examplesDir}/a-name.ts, which stays as it is.`,
  );
  expect(files()).toEqual(["examples", "examples/a-name.ts", ...AT_FIRST]);
});

test("no folder of notes", () => {
  rmSync(notesDir, { recursive: true });
  expect(() => create({})).toThrow("There is no folder");
});
