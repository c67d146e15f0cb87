import { expect, test } from "vitest";
import { diagnostic } from "../testing.ts";
import { readReport } from "./read-report.ts";
import { json, reportData } from "./report-data.ts";

const checked = {
  notes: 1,
  links: 2,
  examples: [{ name: "x", hash: "abc", claims: [{ id: "y", holds: true }] }],
  list: [{ file: "a.md", id: "a", title: "A", words: 3, links: 2, digest: "d" }],
};
const found = [diagnostic("broken-link", { file: "a.md", line: 1, column: 2 }, "Gone.", "try")];

test("a report comes back as it was written", () => {
  const { byKind: _, ...counts } = reportData(found, checked).counts;
  expect(readReport(json(found, checked))).toEqual({ ...reportData(found, checked), counts });
});

test.each([
  ["[]"],
  ["null"],
  ['{"problems":{},"examples":1,"notes":"x","counts":[]}'],
  [
    '{"problems":[null,1,{"kind":"nope","severity":"error","file":"a","message":"x"},{"kind":"constructor","severity":"error","file":"a","message":"x"},{"kind":"broken-link","severity":"fatal","file":"a","message":"x"}]}',
  ],
])("%s is an empty report", (text) => {
  const counts = { error: 0, warning: 0, notice: 0, notes: 0, links: 0, examples: 0, claims: 0 };
  expect(readReport(text)).toEqual({ problems: [], counts, examples: [], notes: undefined });
});

test("what has another form is left out, and where more is said is said anew", () => {
  const hostile = {
    problems: [{ ...found[0], line: "<b>", column: -1, suggestion: {}, docs: "https://evil.example" }],
    examples: [{ name: 1, hash: {}, claims: [{ id: [], holds: "yes" }] }],
    notes: [{ file: null, words: 1e99 }],
    counts: { notes: "many", error: 2 },
  };
  expect(readReport(JSON.stringify(hostile), "https://example.org/r")).toMatchObject({
    problems: [{ line: 0, column: 0, docs: "https://example.org/r/blob/main/docs/problems.md#broken-link" }],
    examples: [{ name: "", hash: null, claims: [{ id: "", holds: false }] }],
    notes: [{ file: "", words: 0 }],
    counts: { notes: 0, error: 2 },
  });
});

test("what is no JSON is refused", () => {
  expect(() => readReport("<html>")).toThrow(SyntaxError);
});
