import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { asTyped } from "../text/phrase.ts";
import { outlineOf } from "../tree/outline.ts";
import { openingsOf } from "./openings.ts";

const read = (source: string) => {
  const tree = parse(source, "md");
  const openings = Object.entries(openingsOf(tree, outlineOf(tree)));
  return Object.fromEntries(openings.map(([anchor, phrase]) => [anchor, asTyped(phrase)]));
};

test.each<[what: string, source: string, openings: Record<string, string>]>([
  ["nothing", "", {}],
  ["a heading alone", "# A", {}],
  ["a paragraph", "# A\n\nWords *here*,\non two lines.\n\nMore.", { a: "Words here, on two lines." }],
  ["links and code", "# A\n\nSee [[b|the other]], `x`.[^1]\n\n[^1]: No.", { a: "See the other, x." }],
  ["a heading below", "# A\n\n## B\n\nBelow.", { a: "Below.", b: "Below." }],
  ["the next of its rank", "# A\n\n# B\n\nOther.", { b: "Other." }],
  ["a list", "# A\n\n- **One**: first.\n- Two\n  - below", { a: "One: first. Two" }],
  ["a long list", "# A\n\n- 1\n- 2\n- 3\n- 4\n- 5", { a: "1 2 3 4" }],
  ["a quote", "# A\n\n> Quoted.", { a: "Quoted." }],
  ["a callout", "# A\n\n> [!NOTE]\n> Called.", { a: "Called." }],
  ["a callout with a title", "# A\n\n> [!NOTE] Title\n> Called.", { a: "Called." }],
  ["a callout of one line", "# A\n\n> [!NOTE] Called.", { a: "Called." }],
  ["a callout that is empty", "# A\n\n> [!NOTE]\n\nAfter.", { a: "After." }],
  ["a program first", "# A\n\n```ts\nx\n```\n\n![[b.ts]]\n\n![[b]]\n\nAfter.", { a: "After." }],
  ["a heading in a quote", "> # A\n>\n> Quoted.", {}],
  ["two of the same words", "# A\n\nOne.\n\n# A\n\nTwo.", { a: "One.", "a-1": "Two." }],
  ["a block with an id", "Words here. ^mark", { "^mark": "Words here." }],
  ["an item with an id", "- one\n- two ^mark\n\n  and more", { "^mark": "two" }],
  ["a quote with an id below it", "> Quoted.\n\n^mark", { "^mark": "Quoted." }],
])("%s", (_, source, expected) => {
  expect(read(source)).toEqual(expected);
});
