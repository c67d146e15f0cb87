import { expect, test } from "vitest";
import { readTags } from "./tags.ts";

const read = (html: string) =>
  readTags(html, ["link", "script"]).map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);

test.each<[html: string, tags: unknown[]]>([
  ['<link rel="stylesheet" href="/a.css">', [["link", { rel: "stylesheet", href: "/a.css" }]]],
  ["<link href='/a b.css' rel=stylesheet/>", [["link", { href: "/a b.css", rel: "stylesheet/" }]]],
  ['<script async src="/a.js?b=1&amp;c=2"></script>', [["script", { async: "", src: "/a.js?b=1&c=2" }]]],
  ['<link title="a > b" href="/c">', [["link", { title: "a > b", href: "/c" }]]],
  ["<links href=/a><p link=1>&lt;link href=/a&gt;", []],
  ['<!-- <link href="/a"> --><link\nhref="/b">', [["link", { href: "/b" }]]],
  [
    '<script>x = "<link href=/a>"</script><script src="/b"></script>',
    [
      ["script", {}],
      ["script", { src: "/b" }],
    ],
  ],
])("%s", (html, tags) => {
  expect(read(html)).toEqual(tags);
});
