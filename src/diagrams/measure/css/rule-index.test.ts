import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { parseSheet } from "./parse/parse-sheet.ts";
import { RuleIndex } from "./rule-index.ts";

const { document } = new JSDOM(
  `<!doctype html><body><svg id="s"><g class="a b"><linearGradient id="i"></linearGradient></g></svg>`,
).window;

test.each<[selector: string, gradient: number, group: number, drawing: number]>([
  ["#i", 1, 0, 0],
  ["lineargradient", 0, 0, 0],
  ["linearGradient", 1, 0, 0],
  ["#s [id]", 1, 0, 0],
  ["*", 1, 1, 1],
  [".a.b", 0, 1, 0],
  ["g:not(.c)", 0, 1, 0],
  ["svg, #s", 0, 0, 2],
])("%s matches so many times", (selector, ...times) => {
  const index = new RuleIndex(parseSheet(`${selector}{fill:red}`));
  const elements = ["#i", "g", "svg"].map((id) => document.querySelector(id) as Element);
  expect(elements.map((element) => index.matching(element).length)).toEqual(times);
});

test("tells each rule's place and weight", () => {
  const index = new RuleIndex(parseSheet("g{fill:a} .a{fill:b} .c{fill:c} g.b{fill:d}"));
  const found = index.matching(document.querySelector("g") as Element);
  expect(found.map(({ order, specificity }) => [order, specificity]).sort()).toEqual([
    [0, 1],
    [1, 10000],
    [3, 10001],
  ]);
});
