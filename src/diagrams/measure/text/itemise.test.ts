import { expect, test } from "vitest";
import { itemise } from "./itemise.ts";

const isLatin = (character: number) => character < 0x100;

test.each<[text: string, runs: (string | [string, number | null])[]]>([
  ["", []],
  ["Server A", ["Server A"]],
  ["a漢b", ["a", ["漢", 1], "b"]],
  [
    "漢字",
    [
      ["漢", 1],
      ["字", 1],
    ],
  ],
  ["go 🚀!", ["go ", ["🚀", 1.4], "!"]],
  ["👩‍💻", [["👩‍💻", 1.4]]],
  ["©️", [["©️", 1.4]]],
  ["©", ["©"]],
  ["a→b", ["a", ["→", 1], "b"]],
  ["e\u0301", [["e\u0301", null]]],
  ["zero\u200bwidth\u00ad", ["zero\u200bwidth\u00ad"]],
  ["tab\tnew\n", ["tab\tnew\n"]],
])("%j", (text, runs) => {
  const found = itemise(text, isLatin);
  expect(found.map((run) => (run.kind === "shaped" ? run.text : [run.text, run.ems]))).toEqual(runs);
});
