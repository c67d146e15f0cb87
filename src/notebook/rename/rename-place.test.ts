import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { newPlace } from "./rename-place.ts";

const { note } = notebook({
  "old.md": "text",
  "sub/a.mdx": "---\nid: a\n---\ntext",
  "sub/b.md": "---\nid: sub/b\n---\ntext",
  "sub/c.md": "---\nid: other\n---\ntext",
});

test.each([
  ["old.md", "new", "new.md", "new"],
  ["old.md", "new.md", "new.md", "new"],
  ["old.md", "sub/new", "sub/new.md", "sub/new"],
  ["old.md", "a.b", "a.b.md", "a.b"],
  ["old.md", "cafe\u0301", "caf\u00e9.md", "caf\u00e9"],
  ["sub/a.mdx", "new", "sub/new.mdx", "new"],
  ["sub/a.mdx", "new.mdx", "sub/new.mdx", "new"],
  ["sub/a.mdx", "/a", "a.mdx", "a"],
  ["sub/a.mdx", "./x/../y/a", "y/a.mdx", "a"],
  ["sub/b.md", "new", "sub/new.md", "sub/new"],
  ["sub/b.md", "/new", "new.md", "new"],
  ["sub/c.md", "new", "sub/new.md", "new"],
])("%s goes by %s to %s, with the id %s", (file, typed, newFile, id) => {
  expect(newPlace(note(file), typed)).toMatchObject({ file: newFile, id });
});

test.each([
  [""],
  [" "],
  ["/"],
  ["sub/"],
  ["../x"],
  [".hidden"],
  ["a/.b/c"],
  ["a."],
  ["a:b"],
  ["a\\b"],
  ["a\nb"],
  ["[a]"],
  ["a|b"],
])("%j is no name", (typed) => {
  expect(newPlace(note("old.md"), typed)).toBeUndefined();
});
