import { expect, test } from "vitest";
import { readNewTags } from "./new-tags.ts";

const KNOWN = new Set(["sessions", "scaling", "load-balancing", "Old Form"]);

test.each<[typed: string[], tags: string[]]>([
  [["sessions,scaling"], ["sessions", "scaling"]],
  [
    [" sessions , #scaling ", "sessions"],
    ["sessions", "scaling"],
  ],
  [[], []],
  [["", ","], []],
  // What notes have already is good enough for another.
  [["Old Form"], ["Old Form"]],
])("%j are the tags %j", (typed, tags) => {
  expect(readNewTags(typed, KNOWN)).toEqual({ tags, errors: [], unheard: [] });
});

test.each([["databases"], ["c++"], ["c#"], ["node.js"], ["状態"], ["2024"], ["http-2"], ["cafe\u0301"]])(
  "%s is a tag of good form",
  (tag) => {
    expect(readNewTags([tag], KNOWN)).toEqual({
      tags: [tag.normalize("NFC")],
      errors: [],
      unheard: [{ tag: tag.normalize("NFC") }],
    });
  },
);

test("a tag that is nearly one that notes have may be that one", () => {
  expect(readNewTags(["sesions"], KNOWN).unheard).toEqual([{ tag: "sesions", near: "sessions" }]);
});

test.each([
  ["Sessions", "sessions"],
  ["Load Balancing", "load-balancing"],
  ["load_balancing", "load-balancing"],
  ["Write Ahead", "write-ahead"],
  ["-a", "a"],
  ["a--b", "a-b"],
  ["a/b", "a-b"],
])("%j is none: did you mean %s?", (tag, meant) => {
  expect(readNewTags([tag], KNOWN).errors).toEqual([
    `"${tag}" is no tag: write it in small letters and digits, joined by hyphens. Did you mean ${meant}?`,
  ]);
});

test("nothing is suggested where nothing is left", () => {
  expect(readNewTags(["!"], KNOWN).errors).toEqual([
    '"!" is no tag: write it in small letters and digits, joined by hyphens.',
  ]);
});
