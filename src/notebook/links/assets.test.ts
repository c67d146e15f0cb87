import { expect, test } from "vitest";
import { assetsOf } from "./assets.ts";

const assets = assetsOf([
  "a/one.png",
  "a/two.png",
  "b/two.png",
  "top.png",
  "50% done.png",
  "cafe\u0301/x.png",
  "__proto__.png",
]);

test.each([
  ["one.png", "a/n.md", ["a/one.png"], "beside the note"],
  ["one.png", "b/n.md", ["a/one.png"], "by its name alone"],
  ["two.png", "a/n.md", ["a/two.png"], "beside the note before elsewhere"],
  ["two.png", "n.md", ["a/two.png", "b/two.png"], "two of one name"],
  ["a/two.png", "n.md", ["a/two.png"], "by its path"],
  ["a/two.png", "b/n.md", ["a/two.png"], "by its path from the notes folder"],
  ["../b/two.png", "a/n.md", ["b/two.png"], "by a relative path"],
  ["/top.png", "a/n.md", ["top.png"], "from the notes folder"],
  ["../../top.png", "a/n.md", [], "not outside the notes folder"],
  ["c/two.png", "n.md", [], "not by a wrong path"],
  ["50% done.png", "n.md", ["50% done.png"], "with % in its name"],
  ["caf\u00e9/x.png", "n.md", ["cafe\u0301/x.png"], "composed"],
  ["x.png", "caf\u00e9/n.md", ["cafe\u0301/x.png"], "beside a note in a composed folder"],
  ["__proto__.png", "n.md", ["__proto__.png"], "whatever its name"],
  ["constructor", "n.md", [], "and nothing that is none"],
  ["", "n.md", [], "no name"],
])("%j from %s is %j: %s", (path, from, found) => {
  expect(assets.find(path, from)).toEqual(found);
});

test.each([
  ["topp.png", "top.png"],
  ["elsewhere/onee.png", "a/one.png"],
  ["nothing-like-it.jpeg", undefined],
])("%s may mean %s", (path, near) => {
  expect(assets.nearest(path)).toBe(near);
});
