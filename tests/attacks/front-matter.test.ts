import { expect, test } from "vitest";
import { parse } from "../../src/markdown/parse.ts";
import { buildNotebook } from "../../src/notebook/notebook.ts";
import { MATTERS } from "./hostile-notes.ts";

const read = (matter: string) =>
  buildNotebook({ files: [{ file: "a.md", source: `---\n${matter}\n---\n\ntext` }], parse });

test.each(Object.entries(MATTERS))("%s sets nothing but what it says", (_, matter) => {
  const [note] = read(matter).notes;
  expect(note?.slug).not.toMatch(/(^|\/)\.\.?(\/|$)|^\/|[\\<>"':%]/);
  const { tags = [], aliases = [], title = "", lang = "" } = note?.fields ?? {};
  for (const value of [...tags, ...aliases, title, lang]) expect(value).toBeTypeOf("string");
  expect([...tags, ...aliases].length).toBeLessThan(20);
  expect(lang).not.toMatch(/[^\w-]/);
  // What every object has by its prototype is as it was.
  const { polluted } = {} as { polluted?: unknown };
  expect(polluted).toBe(undefined);
  expect(Object.getPrototypeOf(note?.fields)).toBe(Object.prototype);
});

test("laughter is not expanded", () => {
  const { laughter = "" } = MATTERS;
  const [note] = read(laughter).notes;
  expect(JSON.stringify(note?.fields).length).toBeLessThan(200);
});
