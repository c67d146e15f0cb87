import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { type Phrase, phraseOf } from "./phrase.ts";

const read = (source: string, format: "md" | "mdx" = "md") => phraseOf(parse(source, format));

test.each<[source: string, phrase: Phrase]>([
  ["", []],
  ["Plain words.", ["Plain words."]],
  ["See [[a]].", ["See ", { offset: 4, words: "a" }, "."]],
  ["[[a|*b* c]] `a` and a", [{ offset: 0, words: "b c" }, " ", "a", " and a"]],
  ["**See [[a]]**", ["See ", { offset: 6, words: "a" }]],
  ["[two *words*  \nhere](a.md)", [{ offset: 0, words: "two words here" }]],
  ["[x][r]\n\n[r]: a.md", [{ offset: 0, words: "x" }]],
  ["![a\nb](b.png) ![[c]]", [{ offset: 0, words: "a b" }, " ", { offset: 14, words: "c" }]],
  ["[![alt](b.png) it](a.md)", [{ offset: 0, words: " it" }]],
  ["One[^1] two\\\nthree.\n\n[^1]: No.", ["One", " two", " ", "three.", "No."]],
  ["  \t", []],
])("%j", (source, phrase) => {
  expect(read(source)).toEqual(phrase);
});

test("what MDX leaves out has no words", () => {
  expect(read("One {/* no */}<State>two</State>.", "mdx")).toEqual(["One ", "two", "."]);
});
