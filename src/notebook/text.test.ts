import { expect, test } from "vitest";
import { parse } from "../markdown/parse.ts";
import { cutAtSentence, cutAtWord, firstSentence, firstSentences, readingMeasure } from "./text.ts";

test.each([
  ["", 0, 1],
  ["One two three.", 3, 1],
  ["don't stop half-way", 3, 1],
  ["# Title\n\n- one\n- two\n\n> three", 4, 1],
  ["| one | two |\n| - | - |\n| three | four |", 4, 1],
  ["one[^1]\n\n[^1]: two", 2, 1],
  ["---\ntags: [x, y]\n---\none", 1, 1],
  ["one\n\n```js\nlet a = b;\n```", 1, 1],
  ["one `code` two", 3, 1],
  ["<!-- one -->\n\ntwo\n\n[r]: three", 1, 1],
  ["word ".repeat(1150), 1150, 5],
  ["状".repeat(1500), 1500, 3],
  ["한국어 text", 4, 1],
])("%j is %d words, %d minutes", (source, words, minutes) => {
  expect(readingMeasure(parse(source, "md"))).toEqual({ words, minutes });
});

test.each([
  ["# Title\n\nFirst *paragraph*\nhere. Second.\n\nThird.", "First paragraph here. Second."],
  ["> quote\n\n- item\n\nProse.", "Prose."],
  ["# Title", ""],
  [`${"word ".repeat(30)}end. More ${"more ".repeat(30)}end.`, `${"word ".repeat(30)}end.`],
  [`A${"a".repeat(300)}`, `A${"a".repeat(199)}…`],
])("%j begins %j", (source, expected) => {
  expect(firstSentences(parse(source, "md"))).toBe(expected);
});

test("a sentence that is too long is cut at a word", () => {
  const summary = firstSentences(parse("word, ".repeat(100), "md"));
  expect(summary).toMatch(/^(word, )+word…$/);
  expect(summary.length).toBeLessThanOrEqual(201);
});

test.each([
  ["one two", 20, "one two"],
  ["one two three", 9, "one two"],
  ["one two, three", 10, "one two"],
  ["onetwothree", 6, "onetwo"],
])("cutAtWord(%j, %d) is %j", (text, length, expected) => {
  expect(cutAtWord(text, length)).toBe(expected);
});

test.each([
  ["One. Two. Three.", 20, "One. Two. Three."],
  ["One. Two. Three.", 10, "One. Two."],
  ["One sentence of some words.", 20, "One sentence of…"],
])("cutAtSentence(%j, %d) is %j", (text, length, expected) => {
  expect(cutAtSentence(text, length)).toBe(expected);
});

test.each([
  ["", ""],
  ["One. Two.", "One."],
  ["Version 1.1 of it, e.g. this one. Two.", "Version 1.1 of it, e.g. this one."],
  ["Who owns it? Nobody.", "Who owns it?"],
  ["No full stop", "No full stop"],
])("the first sentence of %j is %j", (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});
