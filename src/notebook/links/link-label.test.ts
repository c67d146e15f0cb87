import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { linkLabel } from "./link-label.ts";

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
  ["[[b|b]]", undefined, "words of its own, even the name"],
  ["[[it's]]", "It Is", "a name in which quotation marks turn"],
  ["[words](b.md)", undefined, "a Markdown link"],
  ["[b](b.md)", undefined, "a Markdown link that shows the name"],
  ["[](b.md)", "The B", "a Markdown link without words"],
  ["[![](b.png)](b.md)", undefined, "a picture is words enough"],
  ["![[b]]", "The B", "an embed amid text"],
  ["![[b#What's new]]", "The B: What’s new", "an embed of a part"],
  ["![b](b.png)", "", "a picture"],
  ["[[run.ts]]", "A Run", "an example: its title"],
  ["[[run.ts|words]]", undefined, "an example by other words"],
  ["![[run.ts]]", "A Run", "an example embedded amid text"],
  ["[[gone.ts]]", undefined, "no such example"],
  ["[](claim:run/first)", "first", "a claim without words"],
  ["[words](claim:run/first)", undefined, "a claim"],
  ["[](https://example.org)", "https://example.org", "an address without words"],
  ["[[nobody]]", undefined, "no such note"],
])("%s shows %j: %s", (source, label) => {
  const { book, note } = notebook(
    { "a.md": `see ${source} ^own\n\n## Here`, "b.md": b, "it's.md": "# It Is" },
    ["b.png"],
  );
  const [first] = book.graph.links.get(note("a.md").id) ?? [];
  if (!first) throw new Error("There is no link");
  expect(linkLabel(first, (name) => (name === "run" ? "A Run" : undefined))).toBe(label);
});
