import { expect, test } from "vitest";
import { exampleHref, fragment, noteHref, noteId, sitePath, slugOf, tagSlug } from "./ids.ts";

test("an id is composed", () => {
  expect(noteId("cafe\u0301")).toBe("caf\u00e9");
});

test.each([
  ["20251223-stateful-vs-stateless", "20251223-stateful-vs-stateless"],
  ["a.b.c", "a.b.c"],
  ["Foo_bar", "Foo_bar"],
  ["folder/my note", "folder/my-note"],
  ["what? #1 (50%)", "what-1-50"],
  ["a & b: c", "a-b-c"],
  ["日本語", "日本語"],
  ["हिन्दी", "हिन्दी"],
  ["café", "café"],
  ["🚀", "u1f680"],
  ["🛰️", "u1f6f0-fe0f"],
  ["🚀 launch", "launch"],
  ["👩‍💻", "u1f469-200d-1f4bb"],
  ["..", "u2e-2e"],
  ["../../etc", "etc"],
  ["/a//b/", "a/b"],
  [".hidden", "hidden"],
  ["a.", "a"],
  ["_", "_"],
  ["x.md", "x-md"],
  ["x.json", "x-json"],
  ["folder.md/page.HTML", "folder-md/page-HTML"],
  ["index.html", "index-html"],
  ["__proto__", "__proto__"],
  ["a\nb\tc", "a-b-c"],
  ["\ud83d", "ud83d"],
])("the slug of %j is %s", (id, slug) => {
  expect(slugOf(noteId(id))).toBe(slug);
});

test.each(["-.".repeat(50_000), `x${".".repeat(100_000)}x`, `x${"-.".repeat(50_000)}x`, " ".repeat(100_000)])(
  "the slug of 100,000 signs costs little",
  (id) => {
    expect(slugOf(noteId(id))).not.toBe("");
  },
);

test.each([
  ["/", "/notes/a/"],
  ["", "/notes/a/"],
  ["/repo", "/repo/notes/a/"],
  ["/repo/", "/repo/notes/a/"],
])("below %j a note stands at %s", (base, href) => {
  expect(noteHref(slugOf(noteId("a")), base)).toBe(href);
});

test("an address is encoded, its slashes are not", () => {
  expect(noteHref(slugOf(noteId("日本/a b")), "/", "C# 100%")).toBe(
    "/notes/%E6%97%A5%E6%9C%AC/a-b/#C%23%20100%25",
  );
  expect(sitePath("/repo", "tags/")).toBe("/repo/tags/");
  expect([fragment(), fragment(""), fragment("^b")]).toEqual(["", "", "#%5Eb"]);
});

test.each([
  ["backend", "backend"],
  ["Backend", "backend"],
  ["load balancing", "load-balancing"],
  ["load-balancing", "load-balancing"],
  ["area/backend", "area-backend"],
  ["c", "c"],
  ["C#", "c-sharp"],
  ["C++", "c-plus-plus"],
  ["R&D", "r-u26-d"],
  ["日本", "日本"],
  ["🚀", "u1f680"],
  ["constructor", "constructor"],
])("the tag %s has the slug %s", (tag, slug) => {
  expect(tagSlug(tag)).toBe(slug);
});

test.each([
  ["/", "/examples/carts/"],
  ["/repo", "/repo/examples/carts/"],
  ["/repo/", "/repo/examples/carts/"],
])("below %s, an example's page is at %s", (base, href) => {
  expect(exampleHref("carts", base)).toBe(href);
});
