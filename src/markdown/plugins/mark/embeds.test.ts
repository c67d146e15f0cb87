import { expect, test } from "vitest";
import { render } from "../../testing.ts";

const others = { "b.md": "# B\n\n## Part\n\ntext" };

test.each([
  ["![[b]]", 1],
  ["![[b]]\n![[b#Part]]", 2],
  ["![[b]]  \n![[b]]", 2],
  ["![[b]] ![[b]]", 2],
  ["![[b]] ^id", 1],
  ["![[b|alias]]", 1],
  ["- ![[b]]\n- ![[b]]", 2],
  ["> [!note]\n> ![[b]]", 1],
  ["> [!note] ![[b]]\n> ![[b]]", 1],
  ["> [!note]- ![[b]]", 0],
  ["![[b]] and text", 0],
  ["**![[b]]**", 0],
  ["[![[b]] x](https://example.org)", 0],
  ["![[b#Nowhere]]", 0],
  ["![[nothing]]", 0],
])("%j shows %i notes", async (source, count) => {
  const html = await render({ "a.md": source, ...others });
  expect(html.match(/<figure class="embed"/g) ?? []).toHaveLength(count);
});

test("an embed that brings in too much is a link", async () => {
  const html = await render({ "a.md": "![[b]]", "b.md": "word ".repeat(101_000) });
  expect(html).toBe('<p><a href="/notes/b/" class="note-link">b</a> (not shown here: it is too long)</p>\n');
});
