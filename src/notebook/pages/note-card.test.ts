import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { noteCard } from "./note-card.ts";

const cardOf = (source: string) => {
  const { book, note } = notebook({ "a.md": source, "b.md": "# The Other\n\nWords." });
  return noteCard(note("a.md"), book);
};

test("a card says what a note is, and what stands where in it", () => {
  const source = `---
tags: [x, y]
lang: en-GB
---
# A Note

First words.

## Core idea

It is like [[b]]. ^like

![[one.ts]]

- [One](claim:one/first), [the same](claim:one/first), [two](claim:two/first)

\`\`\`ts run name=own
\`\`\`
`;
  expect(cardOf(source)).toEqual({
    id: "a",
    title: "A Note",
    lang: "en-GB",
    words: "It is like The Other.",
    tags: ["x", "y"],
    examples: 2,
    claims: 2,
    places: {
      "core-idea": ["Core idea", "It is like The Other."],
      "^like": ["", "It is like The Other."],
    },
  });
});

test.each([
  ["without a core idea", "# A\n\nFirst words.\n\n## Part\n\nOthers.", "First words."],
  ["whose core idea has no words", "# A\n\nFirst words.\n\n## Core idea", "First words."],
  ["without words", "# A", ""],
])("a note %s", (_, source, words) => {
  expect(cardOf(source)).toMatchObject({ words, examples: 0, claims: 0, tags: [] });
});
