import { expect, test } from "vitest";
import { render } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("block ids", () => expectFixture("blocks.md", { "other.md": "Another note." }));

test("an id that is there twice belongs to the first", async () => {
  expect(await render("a ^x\n\nb ^x\n")).toBe('<p id="^x">a</p>\n<p>b</p>\n');
});

test("an embedded block leaves its id to its own page", async () => {
  const html = await render({ "a.md": "![[b#^x]]", "b.md": "text ^x" });
  expect(html).toContain("<p>text</p>");
  expect(html).toContain('href="/notes/b/#%5Ex"');
});
