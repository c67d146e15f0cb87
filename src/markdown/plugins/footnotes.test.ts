import { expect, test } from "vitest";
import { renderNote } from "../render/render.ts";
import { render, testSite } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("footnotes", () => expectFixture("footnotes.md"));

test.each([
  ["a diagram", "[^1]: x\n\n    ```mermaid\n    flowchart LR\n    ```"],
  ["an embed", "[^1]: ![[b]]"],
])("a note with %s in a footnote has no sidenotes: nothing stands on a page twice", async (_, footnote) => {
  const html = await render({ "a.md": `text[^1] and[^2]\n\n${footnote}\n[^2]: plain`, "b.md": "text" });
  expect(html).not.toContain("sidenote");
  expect(html).toContain('<li id="note:fn-1">');
});

test.each(["50%", "ö", "<s>", "__proto__", "constructor", "a.b:c", '1"x', "😀"])(
  "the label %j",
  async (label) => {
    const html = await render(`text[^${label}]\n\n[^${label}]: note`);
    expect(html).toContain("<sup>1</sup>\n<p>note</p>\n</aside>");
  },
);

test("two embeds of one note keep their footnotes apart", async () => {
  const html = await render({
    "a.md": "own[^1]\n\n![[b]]\n\n![[b]]\n\n[^1]: own note",
    "b.md": "text[^1]\n\n[^1]: embedded note",
  });
  expect(html.match(/<li id="[^"]*"/g)).toEqual([
    '<li id="embed-9:fn-1"',
    '<li id="embed-17:fn-1"',
    '<li id="note:fn-1"',
  ]);
});

test("no heading can take the id of a footnote", async () => {
  await render("# T\n\n## Note:footnotes\n\n## note fn 1\n\n## Footnote label\n\nx[^1] ^fn-1\n\n[^1]: y\n");
});

test.each([
  ["a chain", (index: number) => index + 1],
  ["a circle", (index: number) => (index + 1) % 5_000],
])("of %s of thousands each stands beside its line once", async (_, next) => {
  const chain = Array.from({ length: 5_000 }, (_, index) => `[^${index}]: Text[^${next(index)}]`);
  const html = await render(`Text[^0]\n\n${chain.join("\n\n")}\n\n[^5000]: End\n`);
  const count = html.match(/<aside class="sidenote"/g)?.length ?? 0;
  expect(count).toBe(html.match(/<li id="note:fn-/g)?.length);
  expect(count).toBeGreaterThanOrEqual(5_000);
});

test("what is deeper than the stack has footnotes, and none beside its line", async () => {
  const deep = "> ".repeat(10_000);
  // The HTML is not looked through as it is elsewhere: that takes a stack.
  const site = testSite(`${deep}Text[^1]\n\n[^1]: ${deep}Note\n`);
  const [html] = await Promise.all(site.book.notes.map((note) => renderNote(note, site)));
  expect([html?.includes('<li id="note:fn-1"'), html?.includes("sidenote")]).toEqual([true, false]);
});
