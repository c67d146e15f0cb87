import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { mapSections } from "./map-sections.ts";

const read = (map: string) => {
  const { book, note } = notebook({
    "map.md": map,
    "a.md": "# Apples\n\n## Cost\n\nText.",
    "b.md": "# Pears\n\nText.",
  });
  return mapSections(note("map.md"), book.graph).map(({ heading, entries }) => [
    heading,
    ...entries.map(
      ({ words, slug, anchor, phrase }) => `${words} → ${slug}${anchor ? `#${anchor}` : ""}: ${phrase}`,
    ),
  ]);
};

test.each<[what: string, list: string, entries: string[]]>([
  ["words and a phrase", "- [[a|Red ones]]: kept in a cellar.", ["Red ones → a: kept in a cellar."]],
  ["a title", "- [[a]], kept in a cellar.", ["Apples → a: kept in a cellar."]],
  ["a place", "- [[a#Cost|What they cost]]", ["What they cost → a#cost: "]],
  ["bold words", "- **[[a|Red]]**: kept.", ["Red → a: kept."]],
  ["numbers", "1. [[a|Red]] first.\n2. [[b|Green]] then.", ["Red → a: first.", "Green → b: then."]],
  ["a list in a list", "- [[a|Red]]: kept.\n  - [[b|Green]]: sold.", ["Red → a: kept.", "Green → b: sold."]],
  ["a link to a file", "- [Red](a.md): kept.", ["Red → a: kept."]],
  ["another link in the phrase", "- [[a|Red]]: kept as [[b|green ones]].", ["Red → a: kept as green ones."]],
])("a map of %s", (_, list, entries) => {
  expect(read(`# Map\n\n## Fruit\n\n${list}\n`)).toEqual([["Fruit", ...entries]]);
});

test.each([
  ["links in its text", "## Fruit\n\nSee [[a]].\n\n- As [[b]] says."],
  [
    "what leads to no other note",
    "## Fruit\n\n- [[nobody]]\n- [out](https://example.org)\n- [[#Fruit]]: here",
  ],
  ["what stands above all headings", "- [[a]]"],
  ["its neighbours", "## Related\n\n- [[a]]: near."],
])("a map leaves out %s", (_, text) => {
  expect(read(text)).toEqual([]);
});

test("a map has its sections in its order, and those alone that lead somewhere", () => {
  const map = "# Map\n\n## Empty\n\nText.\n\n## Green\n\n- [[b]]\n\n### Red\n\n- [[a]]\n";
  expect(read(map)).toEqual([
    ["Green", "Pears → b: "],
    ["Red", "Apples → a: "],
  ]);
});
