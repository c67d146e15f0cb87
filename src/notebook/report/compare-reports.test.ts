import { expect, test } from "vitest";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { diagnostic } from "../testing.ts";
import type { CheckedExample, CheckedNote } from "./checked.ts";
import { compareReports } from "./compare-reports.ts";
import { reportData } from "./report-data.ts";

const note = (file: string, digest = "1"): CheckedNote => ({
  file,
  id: file,
  title: file,
  words: 1,
  links: 0,
  digest,
});
const example = (name: string, hash: string, claims: Record<string, boolean>): CheckedExample => ({
  name,
  hash,
  claims: Object.entries(claims).map(([id, holds]) => ({ id, holds })),
});
const broken = (file: string, line: number, name: string) =>
  diagnostic("broken-link", { file, line, column: 1 }, `There is no note "${name}".`);

const report = (
  list: readonly CheckedNote[],
  examples: readonly CheckedExample[] = [],
  problems: readonly Diagnostic[] = [],
) => reportData(problems, { notes: list.length, links: 0, examples, list });

test("notes: new, changed and gone by their files", () => {
  const before = report([note("same"), note("changed"), note("gone")]);
  const after = report([note("same"), note("changed", "2"), note("new")]);
  expect(compareReports(before, after).notes).toEqual({
    added: [note("new")],
    removed: [note("gone")],
    changed: [{ before: note("changed"), after: note("changed", "2") }],
  });
});

test("examples: by their runs and claims", () => {
  const before = report([], [example("a", "1", { x: true, y: false, z: true }), example("b", "1", {})]);
  const after = report([], [example("a", "1", { x: true, y: true }), example("c", "1", { w: true })]);
  const { examples, claims } = compareReports(before, after);
  expect([examples.added, examples.removed].map((list) => list.map(({ name }) => name))).toEqual([
    ["c"],
    ["b"],
  ]);
  expect(examples.changed.map(({ after: { name } }) => name)).toEqual(["a"]);
  expect(claims).toEqual({ won: ["a/y", "c/w"], lost: ["a/z"] });
});

test("problems: wherever in its file one stands, as often as it is there", () => {
  const before = report([], [], [broken("a", 1, "x"), broken("a", 2, "x"), broken("a", 3, "y")]);
  const after = report([], [], [broken("a", 7, "x"), broken("a", 8, "z"), broken("b", 1, "x")]);
  const { appeared, solved } = compareReports(before, after).problems;
  const rows = (list: typeof appeared) => list.map(({ file, line, message }) => `${file}:${line} ${message}`);
  expect(rows(appeared)).toEqual(['a:8 There is no note "z".', 'b:1 There is no note "x".']);
  expect(rows(solved)).toEqual(['a:2 There is no note "x".', 'a:3 There is no note "y".']);
});

test("beside nothing everything is new; beside a report that lists no notes none of them is", () => {
  const after = report([note("a")], [example("b", "1", { x: true })], [broken("a", 1, "x")]);
  const first = compareReports(undefined, after);
  expect([first.notes.added, first.claims.won, first.problems.appeared].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ]);
  const { notes, examples } = compareReports({ ...after, notes: undefined }, after);
  expect([notes.added, examples.added]).toEqual([[], []]);
});
