import { expect, test } from "vitest";
import { said } from "./testing.ts";

test.each([
  ["[[20260101-session]]", 'There is no note "20260101-session". did you mean [[20260101-sessions]]?'],
  [
    "[[20260101-session|words]]",
    'There is no note "20260101-session". did you mean [[20260101-sessions|words]]?',
  ],
  [
    "[[20260101-session#Cost]]",
    'There is no note "20260101-session". did you mean [[20260101-sessions#Cost]]?',
  ],
  ["[[Sessoin Stores]]", 'There is no note "Sessoin Stores". did you mean [[20260101-sessions]]?'],
  [
    "![[20260101-session#^b]]",
    'There is no note "20260101-session" to embed. did you mean ![[20260101-sessions#^b]]?',
  ],
  ["[x](20260101-session.md)", 'There is no note "20260101-session.md". did you mean 20260101-sessions.md?'],
  ["[x](my%20not.md)", 'There is no note "my not.md". did you mean folder/my%20note.md?'],
  ["[[readble]]", 'There is no note "readble". did you mean [[readable]]?'],
  ["[[Twin Onee]]", 'There is no note "Twin Onee". did you mean [[3f2a9c1e-7d44-4b1c-9a7e-000000000002]]?'],
  ["[[something else]]", 'There is no note "something else".'],
  ["[[https://example.org]]", 'There is no note "https://example.org". write an address as [words](address)'],
])("no such note: %s", (source, expected) => {
  expect(said(source)).toEqual([expected]);
});

test("a suggested path leads from the note's own folder", () => {
  expect(said("[x](../20260101-session.md)", "b/a.md")).toEqual([
    'There is no note "../20260101-session.md". did you mean ../20260101-sessions.md?',
  ]);
});

test.each([
  ["[[ ]]", ["This link names nothing. name a note, a heading or an address"]],
  ["[words]()", ["This link names nothing. name a note, a heading or an address"]],
  ["[words](#)", []],
])("%s", (source, expected) => {
  expect(said(source)).toEqual(expected);
});
