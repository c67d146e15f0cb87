import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { linksOf } from "../contents/links.ts";
import { asTyped } from "../text/phrase.ts";

/** The sentence around the first link of a text; the link stands between bars. */
const sentence = (source: string) => sentences(source)[0];

const sentences = (source: string) =>
  linksOf(parse(source, "md"), source).map(({ sentence: [before, words, after] }) =>
    [asTyped(before), words, asTyped(after)].join("|"),
  );

test.each([
  ["[[a]]", "|a|"],
  ["One. Two [[a]] three. Four.", "Two |a| three."],
  ["One. [[A]] two.", "|A| two."],
  ["One [[a]]. Two.", "One |a|."],
  ["One.\nTwo\nlines [[a]]\nhere. Three.", "Two lines |a| here."],
  ["One  \nbreak [[a]]", "One break |a|"],
  ["An *emphasised **[[a|word]]*** here", "An emphasised |word| here"],
  ["`code` and [[a]]", "code and |a|"],
  ["One. [Two. Three.](a.md) Four.", "|Two. Three.|"],
  ["text [[a]] ^block", "text |a|"],
  ["# Heading [[a]]", "Heading |a|"],
  ["| One [[a]] | other |\n| - | - |", "One |a|"],
  ["- item [[a]]\n- other", "item |a|"],
  ["text[^1]\n\n[^1]: Note. See [[a]] there.", "See |a| there."],
  ["> [!note] Title\n> Words [[a]] here", "Title Words |a| here"],
  ["日本語。次の[[a|言葉]]です。終わり。", "次の|言葉|です。"],
  ["see ![[a]] there", "see |a| there"],
  ["[x][r] here\n\n[r]: a.md", "|x| here"],
])("%j: %s", (source, expected) => {
  expect(sentence(source)).toBe(expected);
});

test("a long sentence is cut at words, on both sides", () => {
  const side = "word ".repeat(60).trim();
  const [before, , after] = (sentence(`${side} [[a]] ${side}`) ?? "").split("|");
  for (const part of [before, after]) expect(part?.length).toBeLessThan(150);
  expect(before).toMatch(/^… word .* word $/);
  expect(after).toMatch(/^ word .* word …$/);
});

test("of one paragraph every link has a sentence of its own", () => {
  const source = "One [[a]] two. Three [[b]] and [[c]] four.";
  expect(sentences(source)).toEqual(["One |a| two.", "Three |b| and c four.", "Three b and |c| four."]);
});

test("a link is never cut, nor does a sentence end in it", () => {
  const long = `[[why|${"Why? ".repeat(60)}not]]`;
  expect(sentences(`Zero. One ${long} two [[a]] three ${long} four. Five.`)[1]).toBe("… two |a| three …");
  expect(sentences("Zero. See [[b|Who? Nobody]] and [[a]]. End.")[1]).toBe("See Who? Nobody and |a|.");
});

test("a sentence of a script without spaces is cut where it is too long", () => {
  const [before = ""] = (sentence(`${"状態".repeat(200)}[[a]]`) ?? "").split("|");
  expect(before).toMatch(/^…(?:状態)+$/);
  expect(before.length).toBeLessThan(150);
});
