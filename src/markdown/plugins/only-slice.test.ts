import { expect, test } from "vitest";
import { render } from "../testing.ts";

const shown = async (embed: string, note: string) => {
  const html = await render({ "a.md": embed, "b.md": note });
  return /<div>([\s\S]*)<\/div><figcaption>/.exec(html)?.[1]?.trim();
};

test.each([
  ["the whole note", "![[b]]", "<p>a</p>\n<h2>One</h2>\n<p>b</p>\n<h2>Two</h2>\n<p>c</p>"],
  ["a section", "![[b#One]]", "<h2>One</h2>\n<p>b</p>"],
  ["the last section", "![[b#Two]]", "<h2>Two</h2>\n<p>c</p>"],
])("%s", async (_, embed, expected) => {
  expect(await shown(embed, "---\ntags: [x]\n---\n# B\n\na\n\n## One\n\nb\n\n## Two\n\nc\n")).toBe(expected);
});

test("a section keeps what it refers to elsewhere in the note", async () => {
  const note =
    "# B\n\n[r]: https://example.org\n\n## One\n\n[link][r] and[^1]\n\n## Two\n\n[^1]: a footnote\n";
  const html = await shown("![[b#One]]", note);
  expect(html).toContain('<a href="https://example.org" class="external">link</a>');
  expect(html).toContain("<p>a footnote ");
});

test("a block within a list brings the list", async () => {
  expect(await shown("![[b#^x]]", "before\n\n- one ^x\n- two\n\nafter")).toBe(
    "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
  );
});
