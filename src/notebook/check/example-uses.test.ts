import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { exampleUses } from "./example-uses.ts";

function uses(notes: Readonly<Record<string, string>>) {
  return [...exampleUses(notebook(notes).book)].map(([name, { shownIn, proves }]) => [
    name,
    shownIn.map(({ file }) => file),
    proves.map(({ from, link, claim }) => `${from.file}: ${link.sentence[1]} → ${claim}`),
  ]);
}

test("an example is shown where a note embeds it or holds it, once for each note", () => {
  expect(
    uses({
      "a.md": "![[x.ts]]\n\n![[x.ts]]\n\nAmid text ![[y.ts]]",
      "b.md": "```ts run name=x\ncode\n```",
      "c.md": "![[a]]\n\nA link to [[x.ts]].",
    }),
  ).toEqual([
    ["x", ["a.md", "b.md"], []],
    ["y", ["a.md"], []],
  ]);
});

test("a note proves its words by a claim", () => {
  expect(uses({ "a.md": "[It lasts](claim:x/lasts). [So](claim:x/lasts) [it does](claim:y/z)." })).toEqual([
    ["x", [], ["a.md: It lasts → lasts", "a.md: So → lasts"]],
    ["y", [], ["a.md: it does → z"]],
  ]);
});
