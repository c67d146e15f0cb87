import { expect, test } from "vitest";
import type { Day } from "../text/ids.ts";
import { noteId, slugOf } from "../text/ids.ts";
import { isKebabCase } from "../text/kebab-case.ts";
import { newExampleName, newId } from "./new-id.ts";

const DAY = "2026-11-22" as Day;

test.each([
  ["Write-Ahead Logs", "write-ahead-logs", "write-ahead-logs"],
  ["  What's “new” in HTTP/2?  ", "whats-new-in-http-2", "whats-new-in-http-2"],
  ["Node.js 22.1", "node-js-22-1", "node-js-22-1"],
  ["C# & C++", "c-c", "c-c"],
  ["snake_case", "snake-case", "snake-case"],
  ["A – B", "a-b", "a-b"],
  ["the ‘last’ write wins", "the-last-write-wins", "the-last-write-wins"],
  ["L’état", "létat", "letat"],
  ["Über Zustände", "über-zustände", "uber-zustande"],
  // The same letters, once composed and once not.
  ["Cafe\u0301", "café", "cafe"],
  ["状態はどこにあるか", "状態はどこにあるか", ""],
  ["हिन्दी नोट", "हिन्दी-नोट", ""],
  ["../../etc/passwd", "etc-passwd", "etc-passwd"],
  ["a.md", "a-md", "a-md"],
  ["🎉", "u1f389", ""],
  ["?!", "u3f-21", ""],
])("%j: the words of its id are %s, its example is %j", (title, words, example) => {
  const id = newId(title, DAY);
  expect(id).toBe(`20261122-${words}`);
  expect(slugOf(noteId(id))).toBe(id);
  expect(newExampleName(title)).toBe(example);
  expect(example === "" || isKebabCase(example)).toBe(true);
});

test("a long title is cut between words, one without words where it must be", () => {
  const long = `${"word ".repeat(11)}afterwards and on`;
  expect(newId(long, DAY)).toBe(`20261122-${"word-".repeat(11).slice(0, -1)}`);
  expect(newId("状".repeat(100), DAY)).toBe(`20261122-${"状".repeat(60)}`);
  expect(newId(`${"a".repeat(60)} b`, DAY)).toBe(`20261122-${"a".repeat(60)}`);
});
