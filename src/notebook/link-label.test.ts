import { expect, test } from "vitest";
import { noteLabel } from "./link-label.ts";
import { notebook } from "./testing.ts";

const b = "---\naliases: [bee]\n---\n# The B\n\ntext ^one\n\n## What's new";

test.each<[source: string, label: string | undefined, why: string]>([
  ["[[b]]", "The B", "by its file: the title"],
  ["[[ b ]]", "The B", "spaces or not"],
  ["[[b.md]]", "The B", "with the ending"],
  ["[[The B]]", "The B", "by its title"],
  ["[[the b]]", "the b", "by its title as the author writes it"],
  ["[[bee]]", "bee", "by an alias: the alias"],
  ["[[b#what's new]]", "The B: What’s new", "a heading, as it is written there"],
  ["[[b#whats-new]]", "The B: What’s new", "a heading by its anchor"],
  ["[[bee#Whats new]]", "bee: Whats new", "a heading that is not there"],
  ["[[b#^one]]", "The B", "a block"],
  ["[[#Here]]", "Here", "a heading of the note itself"],
  ["[[#^own]]", "#^own", "a block of the note itself"],
  ["[[b|words]]", undefined, "words of its own"],
  ["[words](b.md)", undefined, "a Markdown link"],
  ["[b](b.md)", undefined, "a Markdown link that shows the name"],
])("%s shows %j: %s", (source, label) => {
  const { book, note } = notebook({ "a.md": `see ${source} ^own\n\n## Here`, "b.md": b });
  const [first] = book.graph.links.get(note("a.md").id) ?? [];
  if (first?.resolution.to !== "note") throw new Error("This link leads to no note");
  expect(noteLabel(first.link, first.resolution)).toBe(label);
});
