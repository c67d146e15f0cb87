import { expect, test } from "vitest";
import { EXAMPLE, examplesOf, testSite } from "../../markdown/testing.ts";
import { shownExamples } from "./shown-examples.ts";

test("names what a note embeds and holds, each once, in the order of its text", () => {
  const note = "![[b.ts]]\n\n```ts run name=c\n```\n\n![[a.ts]] and [[d.ts]]\n\n![[b.ts]]\n";
  const { book } = testSite(note, { example: examplesOf(EXAMPLE) });
  const [first] = book.notes;
  expect(first && shownExamples(first, book.graph)).toEqual(["b", "c", "a"]);
});
