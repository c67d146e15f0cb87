import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import type { FrontMatter } from "./front-matter-fields.ts";

/** Reads a field's value as it stands behind `name:`, and says what is wrong with it. */
function read<Name extends keyof FrontMatter>(
  name: Name,
  value: string,
): readonly [FrontMatter[Name], ...string[]] {
  const { note, book } = notebook({ "a.md": `---\n${name}: ${value}\n---\ntext` });
  const said = book.diagnostics.filter(({ kind }) => kind !== "id-differs");
  return [note("a.md").fields[name], ...said.map(({ kind, message }) => `${kind}: ${message}`)];
}

test.each([
  ["a-note", "a-note"],
  ['"0123"', "0123"],
  ["'1e5'", "1e5"],
  ["2025-12-23", "2025-12-23"],
  ["yes", "yes"],
  ["a: b", undefined, /^front-matter-syntax/],
  ["", undefined],
  ["~", undefined],
  ["null", undefined],
  ["20260427151201", "20260427151201"],
  ["0123", "0123"],
  ["1e5", "1e5"],
  ["0x10", "0x10"],
  ["1_000", "1_000"],
  [".50", ".50"],
  ["True", "True"],
  ["12 # then", "12"],
  ["[a]", undefined, /^id-not-text: The id must be text\.$/],
  ["{a: 1}", undefined, /^id-not-text: The id must be text\.$/],
  ["*gone", undefined, /^front-matter-syntax|^id-not-text/],
])("id: %s is %j", (value, id, ...said) => {
  const [field, ...diagnostics] = read("id", value);
  expect(field).toBe(id);
  for (const [index, expected] of said.entries()) expect(diagnostics[index]).toMatch(expected as RegExp);
  if (said.length === 0) expect(diagnostics).toEqual([]);
});

test.each([
  ["A title", "A title"],
  ["2024", "2024"],
  ["1e5", "1e5"],
  ["20260427151201", "20260427151201"],
  ["0x10", "0x10"],
  ["2026-04-27", "2026-04-27"],
  ["True", "True"],
  ["on", "on"],
  ['"  spaced  "', "spaced"],
  ["|\n  two\n  lines", "two lines"],
  ["", undefined],
  ["[a, b]", undefined, "front-matter-value: This must be text."],
])("title: %j is %j", (value, title, ...said) => {
  expect(read("title", value)).toEqual([title, ...said]);
});

test.each([
  ["[a, b]", ["a", "b"]],
  ["a, b", ["a", "b"]],
  ["one", ["one"]],
  ["2024", ["2024"]],
  ["[0123, 1.50, true]", ["0123", "1.50", "true"]],
  ["[20260427151201, 0x10, 1e5, 2026-04-27]", ["20260427151201", "0x10", "1e5", "2026-04-27"]],
  ["[a, a, ' a ']", ["a"]],
  ['["#a", b]', ["a", "b"]],
  ["", []],
  ["~", []],
  ["[]", []],
  ["{a: b}", [], "front-matter-value: This must be a list, such as [backend, systems]."],
  ["[a, ~]", ["a"], "front-matter-value: This entry of the list is empty."],
  ["[a, {b: c}, d]", ["a", "d"], "front-matter-value: This entry of the list is not text."],
  ["&x [a, *x]", ["a"], "front-matter-value: This entry of the list is not text."],
])("tags: %s is %j", (value, tags, ...said) => {
  expect(read("tags", value)).toEqual([tags, ...said]);
});

test("an alias keeps its sign", () => {
  expect(read("aliases", '["#general", C#]')).toEqual([["#general", "C#"]]);
});

test.each([
  ["2025-12-23", "2025-12-23"],
  ['"2025-12-23"', "2025-12-23"],
  ["2025-12-23T10:00", "2025-12-23"],
  ["2025-12-23T23:30:00+14:00", "2025-12-23"],
  ["2025-12-23 10:00:00", "2025-12-23"],
  ["2025-12-23 10:00:00.5 Z", "2025-12-23"],
  ["", undefined],
  [
    "1630389506780",
    "2021-08-31",
    "date-form: 1630389506780 counts milliseconds; a note is dated by its day.",
  ],
  ["2025-02-30", undefined, 'front-matter-value: "2025-02-30" is not a day of the calendar.'],
  ["23.12.2025", undefined, 'front-matter-value: "23.12.2025" is not a day of the calendar.'],
  ["2025", undefined, 'front-matter-value: "2025" is not a day of the calendar.'],
  ["[2025-12-23]", undefined, 'front-matter-value: "" is not a day of the calendar.'],
])("created: %s is %s", (value, day, ...said) => {
  expect(read("created", value)).toEqual([day, ...said]);
});

test.each([
  ["en", "en"],
  ["PT-br", "pt-BR"],
  ["", undefined],
  ["english please", undefined, 'front-matter-value: "english please" is no language tag.'],
  ["no", "no"],
])("lang: %s is %s", (value, lang, ...said) => {
  expect(read("lang", value)).toEqual([lang, ...said]);
});
