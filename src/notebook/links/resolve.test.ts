import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

const files = {
  "top.md": "# Top\n\n## Part\n\ntext ^one",
  "a/near.md": "text",
  "a/b/deep.md": "text",
  "c/near.md": "text",
  "a.ts.md": "text",
};
const assets = ["a/pic.png", "b/pic.png", "only.webp", "drawing.svg"];

/** What a link in `a/note.md` means. */
const meaning = (source: string) =>
  notebook({ ...files, "a/note.md": `${source}\n\n## Here\n\ntext ^own` }, assets).targets("a/note.md")[0];

test.each([
  ["[[top]]", "top.md"],
  ["[[top#Part]]", "top.md#part"],
  ["[[top#^one]]", "top.md#^one"],
  ["[[top#Gone]]", "top.md"],
  ["[[#Here]]", "a/note.md#here"],
  ["[[#^own]]", "a/note.md#^own"],
  ["[[near]]", "several"],
  ["[[a/near]]", "a/near.md"],
  ["[[./near]]", "a/near.md"],
  ["[[../c/near]]", "c/near.md"],
  ["[[/c/near]]", "c/near.md"],
  ["[[../../top]]", "nothing"],
  ["[[deep]]", "a/b/deep.md"],
  ["[[ ]]", "nowhere"],
  ["[x](near.md)", "a/near.md"],
  ["[x](./b/deep.md)", "a/b/deep.md"],
  ["[x](../top.md#part)", "top.md#part"],
  ["[x](/top.md)", "top.md"],
  ["[x](deep.md)", "nothing"],
  ["[x](top.md)", "top.md"],
  ["[x]()", "nowhere"],
  ["[x](#here)", "a/note.md#here"],
  ["[x](#)", "url"],
  ["[x](file.txt)", "no-file"],
  ["[x](https://example.org)", "url"],
  ["[x](javascript:y)", "unsafe"],
  ["[x](claim:y/z)", "claim y/z"],
  ["[x](claim:y)", "claim y/"],
  ["[x](Claim:y/z/a)", "claim y/z/a"],
  ["![[carts.ts]]", "example carts"],
  ["![[../examples/carts.ts|words]]", "example carts"],
  ["![[carts.ts#part]]", "example carts"],
  ["[[carts.ts]]", "example carts"],
  ["![[near.ts]]", "example near"],
  ["![[a.ts]]", "a.ts.md"],
  ["![[carts.js]]", "nothing"],
  ["[x](carts.ts)", "example carts"],
  ["![x](pic.png)", "a/pic.png"],
  ["![x](../b/pic.png)", "b/pic.png"],
  ["![[pic.png]]", "a/pic.png"],
  ["![x](only.webp)", "only.webp"],
  ["![x](drawing.svg)", "image-kind"],
  ["![x](nope.bmp)", "image-kind"],
  ["![x](nope.png)", "missing-image"],
  ["![x](https://example.org/x.png)", "remote-image"],
  ["![x](//example.org/x.png)", "remote-image"],
  ["![x](data:image/png;base64,x)", "unsafe"],
  ["![x](javascript:y)", "unsafe"],
])("%s means %s", (source, expected) => {
  expect(meaning(source)).toBe(expected);
});

test("an image that two folders have is not guessed", () => {
  const { rows } = notebook({ "x/note.md": "![x](pic.png)" }, assets);
  expect(rows).toEqual([["ambiguous-link", "x/note.md", 1, 1]]);
});

test("an embed shows a whole note, a section or a block", () => {
  const { book, note } = notebook({ ...files, "n.md": "![[top]] ![[top#Part]] ![[top#^one]]" });
  const shown = book.graph.links.get(note("n.md").id)?.map(({ resolution }) => {
    if (resolution.to !== "note" || !resolution.range) return undefined;
    return resolution.note.source.slice(resolution.range.start, resolution.range.end);
  });
  expect(shown).toEqual([undefined, "## Part\n\ntext ^one", "text ^one"]);
});
