import { expect, test } from "vitest";
import { render } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("headings", () => expectFixture("headings.md", { "other.md": "# The other note" }));

const ranks = async (source: string) =>
  [...(await render(source)).matchAll(/<h(\d) id="([^"]+)"/g)].map(([, rank, id]) => `${rank} ${id}`);

test.each([
  ["the title goes to the page's head", "# A\n\n## B", ["2 b"]],
  ["a second of the first rank moves all down", "# A\n\n## B\n\n# C\n\n###### D", ["3 b", "2 c", "6 d"]],
  ["a title of the front matter leaves the headings", "---\ntitle: T\n---\n# A\n\n## B", ["2 a", "3 b"]],
  ["a first heading that is none of the first rank stays", "## A\n\n# B", ["3 a", "2 b"]],
  ["a heading of the first rank further down is no title", "Text.\n\n# A\n\n## B", ["2 a", "3 b"]],
  ["the same words get a number", "## A\n## A\n## A-1", ["2 a", "2 a-1", "2 a-1-1"]],
  ["a heading without words is none", "# A\n\n##\n\n## B", ["2 b"]],
])("%s", async (_, source, expected) => {
  expect(await ranks(source)).toEqual(expected);
});

test.each(["## Headings, punctuated: & `code`!", "## 状態", "## 😀", "## Ünï", "## a.b-c_d"])(
  "%s is found by links",
  async (heading) => {
    const html = await render(`# T\n\n[[#${heading.slice(3).replaceAll("`", "")}|link]]\n\n${heading}`);
    const [, id] = /<h2 id="([^"]+)"/.exec(html) ?? [];
    const [, href] = /<a href="#([^"]+)" class="note-link"/.exec(html) ?? [];
    expect(decodeURIComponent(href ?? "")).toBe(id);
  },
);

test("a picture in the title stays on the page", async () => {
  const html = await render("# ![Logo](logo.png) *Cart*\n\nText.", { assets: ["logo.png"] });
  expect(html).toMatch(/^<p><img src="[^"]*logo.png" alt="Logo"[^>]*><\/p>\n<p>Text/);
});

test("a heading's link to itself is called as the page calls the heading", async () => {
  const html = await render({ "a.md": "# T\n\n## See [[other]]", "other.md": "# The Other" });
  expect(html).toContain('aria-label="Link to section See The Other"');
});

test("the second heading of the same words is reached by its number", async () => {
  expect(await render("# T\n\n[[#twice-1]] [[#twice-1|x]]\n\n## Twice\n\n## Twice")).toContain(
    '<p><a href="#twice-1" class="note-link">Twice</a> <a href="#twice-1" class="note-link">x</a></p>',
  );
});
