import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { differenceOf } from "./rename-proof.ts";

const NOTES = {
  "a.md": "[[b]] [[b#h]] ![[b]] ![x](p.png) [[soon]]",
  "b.md": "# B\n\n## H\n\ntext",
  "c.md": "# C\n\n## H\n\n[[a]]",
};
const IMAGES = ["p.png", "x/q.png"];

function difference(changes: Readonly<Record<string, string>>, moved: Readonly<Record<string, string>> = {}) {
  const after = Object.entries({ ...NOTES, ...changes }).map(([file, text]) => [moved[file] ?? file, text]);
  const found = differenceOf(
    notebook(NOTES, IMAGES).book,
    notebook(Object.fromEntries(after), IMAGES).book,
    (file) => moved[file] ?? file,
  );
  return found && `${found.file}:${found.line}:${found.column} ${found.message}`;
}

test.each<[what: string, changes: Record<string, string>, moved?: Record<string, string>]>([
  ["nothing", {}],
  ["words that are no link", { "b.md": "# B\n\n## H\n\nother text" }],
  ["a name and its links", { "a.md": "[[d]] [[d#h]] ![[d]] ![x](p.png) [[soon]]" }, { "b.md": "d.md" }],
  ["a link that heals", {}, { "c.md": "soon.md" }],
])("%s makes no difference", (_, changes, moved) => {
  expect(difference(changes, moved)).toBeUndefined();
});

test.each<[what: string, changes: Record<string, string>, place: string, moved?: Record<string, string>]>([
  ["another note", { "a.md": "[[c]] [[b#h]] ![[b]] ![x](p.png) [[soon]]" }, "a.md:1:1 this link would"],
  ["another place", { "a.md": "[[b]] [[b#b]] ![[b]] ![x](p.png) [[soon]]" }, "a.md:1:7 this link would"],
  ["a place that is lost", { "b.md": "# B\n\ntext" }, "a.md:1:7 this link would"],
  ["another image", { "a.md": "[[b]] [[b#h]] ![[b]] ![x](x/q.png) [[soon]]" }, "a.md:1:22 this link would"],
  ["a link that is gone", { "a.md": "[[b]] [[b#h]] ![[b]] ![x](p.png)" }, "a.md:1:34 this link would"],
  ["a link that breaks", { "b.md": "# Z\n\n## H\n\ntext" }, "a.md:1:1 this link would", { "b.md": "d.md" }],
  ["a new error", { "c.md": "---\nid: b\n---\n# C\n\n## H\n\n[[a]]" }, 'c.md:2:5 The id "b" is'],
  ["a new warning", { "b.md": "# B\n\n## H\n\n```\ntext" }, "b.md:5:1 "],
  ["a new link by title", { "c.md": "# C\n\n## H\n\n[[a]] [[B]]" }, "c.md:5:7 This link finds b.md by its"],
])("%s makes one", (_, changes, place, moved) => {
  expect(difference(changes, moved)?.slice(0, place.length)).toBe(place);
});
