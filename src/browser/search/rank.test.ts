import { expect, test } from "vitest";
import type { Match, Matches } from "./pagefind.ts";
import { rank } from "./rank.ts";

const PAGES = 50;

/** What the search for one word found: notes with their scores, or with the names that have the word. */
function word(notes: Readonly<Record<string, number | readonly string[]>>, count?: number): Matches {
  const results = Object.entries(notes).map(([id, found], at): Match => {
    const inNames = typeof found !== "number";
    return {
      id,
      score: inNames ? 1 : found,
      words: [10 - at],
      ...(inNames && { matchedMetaFields: found }),
      data: () => Promise.reject(new Error("not asked for")),
    };
  });
  return { results, unfilteredResultCount: count ?? results.length };
}
const ids = (...found: Matches[]) => rank(found, PAGES).map((match) => match.id);

test("the best score comes first", () => {
  expect(ids(word({ a: 1, b: 3, c: 2 }))).toEqual(["b", "c", "a"]);
});

test("of two words a note must have both", () => {
  expect(ids(word({ a: 1, b: 9 }), word({ a: 1, c: 9 }))).toEqual(["a"]);
});

test("of more words it must have those that tell enough of what is asked", () => {
  const found = [word({ a: 1, b: 1 }), word({ a: 1 }, 2), word({ c: 1, d: 1 }, 40)];
  expect(ids(...found)).toEqual(["a", "b"]);
});

test("a word that every note has decides nothing", () => {
  const all = Object.fromEntries(Array.from({ length: PAGES }, (_, n) => [`n${n}`, 1]));
  expect(ids(word({ n7: 1 }), word(all), word(all))).toEqual(["n7"]);
});

test("a name outweighs the text, the whole of it more than a part", () => {
  expect(ids(word({ text: 4, named: ["title"] }))).toEqual(["named", "text"]);
  const [sticky, cookie] = [
    { both: ["aliases"], one: ["title"] },
    { both: ["aliases"], one: 4 },
  ];
  expect(ids(word(sticky), word(cookie))).toEqual(["both", "one"]);
});

test("two names that say the same count once", () => {
  const twice = word({ twice: ["title", "aliases"], text: 14 });
  const once = word({ twice: ["title"], text: 14 });
  expect(ids(twice)).toEqual(ids(once));
});

test("the places of all words are kept, in order", () => {
  const [match] = rank([word({ x: 1, a: 1 }), word({ a: 1 })], PAGES);
  expect(match?.words).toEqual([9, 10]);
});
