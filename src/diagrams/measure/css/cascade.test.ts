import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { cascade } from "./cascade.ts";
import { parseSheet } from "./parse/parse-sheet.ts";
import { RuleIndex } from "./rule-index.ts";

const { document } = new JSDOM("<!doctype html>").window;

function told(
  svg: string,
  sheets: readonly string[],
  isValid?: (property: string, value: string) => boolean,
) {
  document.body.innerHTML = `<svg>${svg}</svg>`;
  const element = document.querySelector("[data-this]") ?? document.body;
  const indexes = sheets.map((css) => new RuleIndex(parseSheet(css)));
  return Object.fromEntries(cascade(element, indexes, isValid));
}

describe("which declaration wins", () => {
  test.each<[svg: string, sheets: string[], fill: string]>([
    ['<g data-this fill="a"/>', [], "a"],
    ['<g data-this fill="a"/>', ["g{fill:b}"], "b"],
    ['<g data-this class="x"/>', [".x{fill:a} g{fill:b}"], "a"],
    ['<g data-this class="x y"/>', [".x{fill:a} .y{fill:b}"], "b"],
    ['<g data-this class="x" id="i"/>', ["#i{fill:a} .x.x.x{fill:b}"], "a"],
    ["<g data-this/>", ["g{fill:a}", "g{fill:b}"], "b"],
    ["<g data-this/>", ["svg g{fill:a}", "g{fill:b}"], "a"],
    ['<g data-this style="fill:c"/>', ["svg > g{fill:a}"], "c"],
    ['<g data-this style="fill:c"/>', ["g{fill:a!important} svg g{fill:b}"], "a"],
    ['<g data-this style="fill:c!important"/>', ["g{fill:a!important}"], "c"],
    ['<g data-this style="fill:c; fill:d"/>', [], "d"],
    ["<g data-this/>", ["g,svg g{fill:a} body g{fill:b}"], "b"],
    ["<g data-this/>", ["rect{fill:a} *{fill:b}"], "b"],
  ])("%s with %j", (svg, sheets, fill) => {
    expect(told(svg, sheets)["fill"]).toBe(fill);
  });
});

test("all that the element itself is told, and nothing of its parents", () => {
  const svg = '<g fill="red"><rect data-this stroke-width="2" x="3" class="a" style="--x: 1"/></g>';
  expect(told(svg, [".a{font-size:12px}"])).toEqual({ "stroke-width": "2", "font-size": "12px", "--x": "1" });
});

test("attributes of HTML's elements are no styles", () => {
  expect(told('<foreignObject><div data-this color="red"></div></foreignObject>', [])).toEqual({});
});

test("values that the browser does not understand have no say", () => {
  const isValid = (_: string, value: string) => value !== "undefined";
  expect(told('<g data-this fill="a" style="fill:undefined"/>', ["g{fill:b}"], isValid)).toEqual({
    fill: "b",
  });
});
