import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { findBlock, findHeading, sectionOf } from "./find-in-outline.ts";
import { outlineOf, withoutMarker } from "./outline.ts";

const outline = (source: string) => outlineOf(parse(source, "md"));

test.each([
  ["# A", ["a"]],
  ["# A\n\n# A\n\n# A", ["a", "a-1", "a-2"]],
  ["# A-1\n\n# A\n\n# A", ["a-1", "a", "a-2"]],
  ["Setext\n===", ["setext"]],
  ["# What's `new` -- in 2026?", ["whats-new--in-2026"]],
  ["# 状態は どこ", ["状態は-どこ"]],
  ["# Ünï", ["ünï"]],
  ["# 🚀\n\n# !\n\n# — —\n\n# 🛰️", ["section", "section-1", "section-2", "section-3"]],
  ["# Section\n\n# 🚀", ["section", "section-1"]],
  ["# constructor\n\n# constructor\n\n# \\_\\_proto\\_\\_", ["constructor", "constructor-1", "__proto__"]],
  ["# \n\ntext", ["section"]],
  ["> # In a quote\n\n- # In a list", ["in-a-quote", "in-a-list"]],
  ["    # code\n\n`# code`", []],
])("the headings of %j have the anchors %j", (source, anchors) => {
  expect(outline(source).headings.map(({ anchor }) => anchor)).toEqual(anchors);
});

test.each<[name: string, source: string, shown: string | undefined]>([
  ["a paragraph", "one\n\ntwo ^id\n\nthree", "two ^id"],
  ["a paragraph of two lines", "one\ntwo\n^id", "one\ntwo\n^id"],
  ["words that end in emphasis", "a *b* ^id", "a *b* ^id"],
  ["an item of a list", "- one\n- two ^id\n- three", "- one\n- two ^id\n- three"],
  ["the block above", "> quote\n\n^id", "> quote"],
  ["the table above", "| a |\n| - |\n\n^id", "| a |\n| - |"],
  ["the code above", "```\nx\n```\n\n^id", "```\nx\n```"],
  ["a paragraph in a quote", "> a ^id\n> \n> b", "> a ^id\n> \n> b"],
  ["nothing above", "^id\n\ntext", undefined],
  ["a sign within a word", "a^id", undefined],
  ["a sign before more words", "a ^id b", undefined],
  ["code", "a `^id`", undefined],
  ["letters that no id has", "a ^ü", undefined],
])("a block id names %s", (_, source, shown) => {
  const found = findBlock(outline(source), "id");
  expect(found && source.slice(found.range.start, found.range.end)).toBe(shown);
});

test.each<[heading: string, shown: string]>([
  ["A", "# A\n\na\n\n## B\n\nb\n\n> # Q\n>\n> q\n\nb2\n\n### C\n\nc\n\n"],
  ["B", "## B\n\nb\n\n> # Q\n>\n> q\n\nb2\n\n### C\n\nc\n\n"],
  ["Q", "> # Q\n>\n> q"],
  ["C", "### C\n\nc\n\n"],
  ["D", "# D\n\nd"],
])("the section %s ends where the next of its rank begins; a quoted heading ends nothing", (name, shown) => {
  const source = "# A\n\na\n\n## B\n\nb\n\n> # Q\n>\n> q\n\nb2\n\n### C\n\nc\n\n# D\n\nd";
  const found = outline(source);
  const heading = findHeading(found, name);
  if (!heading) throw new Error(`There is no heading ${name}`);
  const { start, end } = sectionOf(found, heading, source.length);
  expect(source.slice(start, end)).toBe(shown);
});

test.each([
  ["words ^id", "words"],
  ["words ^id  ", "words"],
  ["^id", ""],
  ["2^8", "2^8"],
  ["words", "words"],
])("without its marker %j is %j", (text, expected) => {
  expect(withoutMarker(text)).toBe(expected);
});
