import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { cutAtSentence, cutAtWord, firstSentence, readingMeasure } from "./text.ts";

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
  ["one two", 20, "one two"],
  ["one two three", 9, "one two"],
  ["one two, three", 10, "one two"],
  ["onetwothree", 6, "onetwo"],
])("cutAtWord(%j, %d) is %j", (text, length, expected) => {
  expect(cutAtWord(text, length)).toBe(expected);
});

/** Words in which links stand in brackets. */
function words(marked: string) {
  let text = "";
  const links = marked.split(/[[\]]/).flatMap((part, index) => {
    const start = text.length;
    text += part;
    return index % 2 === 1 ? [{ start, end: text.length }] : [];
  });
  return { text, links };
}

test.each([
  ["One. Two. Three.", 20, "One. Two. Three."],
  ["One. Two. Three.", 10, "One. Two."],
  ["One. ", 10, "One."],
  ["One sentence of some words.", 20, "One sentence of…"],
  ["One. Two [of. Three] four. Five.", 24, "One."],
  ["One [of. Two] four. Five.", 18, "One of. Two four."],
  ["One [two.] Three. Four.", 18, "One two. Three."],
  ["One two three [four five six] seven.", 20, "One two three…"],
  ["One [two three four five six] seven.", 20, "One two three four…"],
  ["次の[言葉。続き]です。終わり。また。", 10, "次の言葉。続きです。"],
])("cutAtSentence(%j, %d) is %j", (marked, length, expected) => {
  expect(cutAtSentence(words(marked), length)).toBe(expected);
});

test.each([
  ["", ""],
  ["One. Two.", "One."],
  ["Version 1.1 of it, e.g. this one. Two.", "Version 1.1 of it, e.g. this one."],
  ["Who owns it? Nobody.", "Who owns it?"],
  ["No full stop", "No full stop"],
  ["See [Who owns it? Nobody] first. Two.", "See Who owns it? Nobody first."],
  ["[Who owns it?] Two.", "Who owns it?"],
  ["[One.] [Two. Three.] Four.", "One."],
])("the first sentence of %j is %j", (marked, expected) => {
  expect(firstSentence(words(marked))).toBe(expected);
});
