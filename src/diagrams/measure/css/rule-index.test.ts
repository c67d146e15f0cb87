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

const { document: drawing } = new JSDOM(`<!doctype html><body><svg id="d-1" aria-roledescription="flow-chart">
  <g class="root"><g class="node  default" id="a"><rect id="r"/><foreignObject id="f"><DIV id="h">x</DIV></foreignObject></g>
  <g class="node" id="b" data-look="handDrawn"><text id="t"></text><text id="t2">y</text><path id="p"/></g></g></svg>`)
  .window;

test.each<[selector: string, ids: string]>([
  ["#d-1 .node", "a b"],
  ["#d-1 > .node", ""],
  [".root > .node", "a b"],
  [".node.default", "a"],
  [".nod", ""],
  [".node + .node", "b"],
  ["#t + path", ""],
  ["#t ~ path", "p"],
  ["rect ~ foreignObject", "f"],
  ["foreignobject", ""],
  ["DIV", "h"],
  ["svg .root rect, svg path", "r p"],
  [".node text:first-child", "t"],
  [".node :last-child", "f h p"],
  ["text:nth-of-type(2)", "t2"],
  ["g :nth-child(2n+1)", "a r h t p"],
  ["g:nth-last-child(1)", "b"],
  ["text:empty", "t"],
  ["#b :not(text)", "p"],
  [".node:is(#a, #b) > :not(text, path)", "r f"],
  ["[data-look]", "b"],
  ["[data-look=handdrawn]", ""],
  ["[data-look=handdrawn i]", "b"],
  ["[aria-roledescription|=flow]", "d-1"],
  ["[aria-roledescription^=flow]", "d-1"],
  ["[aria-roledescription$=chart]", "d-1"],
  ["[aria-roledescription*=w-c]", "d-1"],
  ["[class~=default]", "a"],
  ["g:hover", ""],
  ["g::before", ""],
  [":root rect", "r"],
  ["#nothing rect", ""],
])("%s matches %j", (selector, ids) => {
  const index = new RuleIndex(parseSheet(`${selector}{fill:red}`));
  const found = [...drawing.querySelectorAll("[id]")].filter((element) => index.matching(element).length > 0);
  expect(found.map(({ id }) => id).join(" ")).toBe(ids);
});
