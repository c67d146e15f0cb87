import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { matches } from "./matches.ts";
import { parseSelectors } from "./parse/parse-selectors.ts";

const { document } = new JSDOM(`<!doctype html><body><svg id="d-1" aria-roledescription="flow-chart">
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
])("%s", (selector, ids) => {
  const selectors = parseSelectors(selector) ?? [];
  const found = [...document.querySelectorAll("[id]")].filter((element) =>
    selectors.some((one) => matches(one, element)),
  );
  expect(found.map(({ id }) => id).join(" ")).toBe(ids);
});
