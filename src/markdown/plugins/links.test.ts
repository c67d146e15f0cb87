import { expect, test } from "vitest";
import { render } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

const others = {
  "other.md": "---\naliases: [Another name]\n---\n# Other note\n\n## A heading\n\nA block ^block\n",
  "folder/deep.md": "# Deep",
  "with space.md": "# With space",
  "a.b.c.md": "# Dots",
  ["ünï.md".normalize("NFD")]: "# Unicode",
  "one/twin.md": "# Twin one",
  "two/twin.md": "# Twin two",
};

test("links", () => expectFixture("links.md", others, { assets: ["picture.png"] }));

test.each([
  ["", "/notes/other/"],
  ["/", "/notes/other/"],
  ["/repo", "/repo/notes/other/"],
  ["/repo/", "/repo/notes/other/"],
])("the base path %j leads to %s", async (base, href) => {
  const html = await render({ "a.md": "[[other]] [site](/tags/)", ...others }, { base });
  expect(html).toContain(`<a href="${href}" class="note-link">`);
  expect(html).toContain(`<a href="${href.replace("notes/other", "tags")}">site</a>`);
});

test.each([
  ["CRLF and a byte order mark", "\uFEFF---\r\ntitle: T\r\n---\r\n\r\n[[other]]\r\n"],
  ["emoji before it", "🦉🦉 [[other]]"],
  ["a list within a quote", "> - [[other]]"],
])("a link is found with %s", async (_, source) => {
  expect(await render({ "a.md": source, ...others })).toContain(
    '<a href="/notes/other/" class="note-link">Other note</a>',
  );
});
