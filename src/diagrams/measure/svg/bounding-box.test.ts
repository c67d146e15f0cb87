import { describe, expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

// Numbers as headless Chromium tells them.

const page = await openMeasuredPage();

function box(drawing: string): number[] {
  const { x, y, width, height } = (page.place(drawing) as SVGGraphicsElement).getBBox();
  return [x, y, width, height].map((value) => Number(value.toFixed(2)));
}

describe("the box around a group of", () => {
  test.each<[content: string, box: number[]]>([
    ['<rect width="10" height="5"/>', [0, 0, 10, 5]],
    ['<rect width="0" height="5"/>', [0, 0, 0, 0]],
    ['<rect width="10" height="0"/><circle r="3"/>', [-3, -3, 6, 6]],
    ['<rect x="-1" y="2" width="10" height="5"/><circle cx="5" cy="5" r="20"/>', [-15, -15, 40, 40]],
    ['<circle r="0"/>', [0, 0, 0, 0]],
    ['<circle cx="9" cy="9" r="0"/><rect width="1" height="1"/>', [0, 0, 1, 1]],
    ['<ellipse rx="3"/>', [-3, -3, 6, 6]],
    ['<ellipse rx="3" ry="4" cx="1"/>', [-2, -4, 6, 8]],
    ['<line x1="5" y1="6" x2="2" y2="9"/>', [2, 6, 3, 3]],
    ['<line x1="5" y1="6" x2="5" y2="6"/>', [5, 6, 0, 0]],
    ['<polygon points="1,2 3,4 -5,6"/>', [-5, 2, 8, 4]],
    ['<polygon points="1,2 3,x"/>', [0, 0, 0, 0]],
    ['<polyline points="1 2 3"/>', [1, 2, 0, 0]],
    ['<polygon points=""/>', [0, 0, 0, 0]],
    ['<path d="M1 2C3 9 9 9 11 2"/>', [1, 2, 10, 5.25]],
    ['<path d="M0 0A10 20 30 1 1 15 5"/>', [0, -26.66, 26.42, 31.66]],
    ['<path d="M1 1"/>', [1, 1, 0, 0]],
    ['<path d=""/>', [0, 0, 0, 0]],
    ['<path d="M1 1L5 5M20 20"/>', [1, 1, 4, 4]],
    ['<path d="M1 1C2 9 9 9 9 1M20 20"/>', [1, 1, 19, 19]],
    ['<path d="M5 5z"/>', [5, 5, 0, 0]],
    ['<image width="10" height="5" x="3"/>', [3, 0, 10, 5]],
    ['<foreignObject width="10" height="5"></foreignObject>', [0, 0, 10, 5]],
    [
      '<foreignObject width="0" height="0"></foreignObject><rect x="5" y="5" width="2" height="2"/>',
      [5, 5, 2, 2],
    ],
    ['<g transform="translate(5,6)"><rect width="10" height="5"/></g>', [5, 6, 10, 5]],
    ['<g transform="rotate(30)"><rect width="10" height="5"/></g>', [-2.5, 0, 11.16, 9.33]],
    ['<g style="transform: translate(5px,6px)"><rect width="10" height="5"/></g>', [5, 6, 10, 5]],
    ["<g></g>", [0, 0, 0, 0]],
    ['<g transform="translate(9,9)"></g><rect x="50" width="1" height="1"/>', [50, 0, 1, 1]],
    ['<g><text></text></g><rect x="50" y="50" width="1" height="1"/>', [50, 50, 1, 1]],
    ['<text></text><rect x="50" y="50" width="1" height="1"/>', [50, 50, 1, 1]],
    ['<g><text><tspan></tspan></text></g><rect x="50" y="50" width="1" height="1"/>', [0, 0, 51, 51]],
    ['<g><g><text><tspan></tspan></text></g></g><rect x="50" y="50" width="1" height="1"/>', [50, 50, 1, 1]],
    [
      '<g transform="translate(9,9)"><text><tspan></tspan></text></g><rect x="50" y="50" width="1" height="1"/>',
      [9, 9, 42, 42],
    ],
    ['<g><rect/></g><rect x="50" y="50" width="1" height="1"/>', [50, 50, 1, 1]],
    ['<g display="none"><rect width="10" height="5"/></g>', [0, 0, 0, 0]],
    ['<g visibility="hidden"><rect width="10" height="5"/></g>', [0, 0, 10, 5]],
    ['<rect width="10" height="5" style="display:none"/><circle r="1"/>', [-1, -1, 2, 2]],
    ['<defs><rect width="10" height="5"/></defs><circle r="1"/>', [-1, -1, 2, 2]],
    ['<svg width="10" height="20" x="3"><rect width="100" height="5"/></svg>', [3, 0, 100, 5]],
    ['<svg width="10" height="20" x="3"><rect width="1" height="5"/></svg>', [3, 0, 1, 5]],
    ['<svg width="40" height="40" viewBox="0 0 10 10"><rect width="5" height="5"/></svg>', [0, 0, 20, 20]],
    ['<svg><rect width="5" height="5"/></svg>', [0, 0, 5, 5]],
    ['<svg width="40" height="40" viewBox="0 0 10 10"></svg>', [0, 0, 0, 0]],
    ['<switch><rect width="5" height="5"/><rect width="50" height="5"/></switch>', [0, 0, 5, 5]],
    [
      '<switch><foreignObject width="7" height="8"></foreignObject><rect width="50" height="5"/></switch>',
      [0, 0, 7, 8],
    ],
    ['<a><rect width="5" height="5"/></a>', [0, 0, 5, 5]],
    [
      '<clipPath id="cc"><rect width="1" height="1"/></clipPath><rect clip-path="url(#cc)" width="9" height="9"/>',
      [0, 0, 9, 9],
    ],
    ['<defs><rect id="uu" width="3" height="4"/></defs><use href="#uu" x="5" y="6"/>', [5, 6, 3, 4]],
    [
      '<symbol id="ss" viewBox="0 0 2 2"><rect width="2" height="2"/></symbol><use href="#ss" width="20" height="20"/>',
      [0, 0, 20, 20],
    ],
    ['<use href="#nothing"/><rect x="3" width="1" height="1"/>', [3, 0, 1, 1]],
    ['<path d="M5 5M20 20L30 30"/>', [20, 20, 10, 10]],
    ['<path d="M5 5M20 20C30 30 40 0 50 50"/>', [20, 20, 30, 30]],
    ['<path d="M5 5L6 6zM20 20"/>', [5, 5, 1, 1]],
    ['<path d="M0 0L1 1M20 20M30 30"/>', [0, 0, 1, 1]],
    ['<path d="M0 0M20 20"/>', [20, 20, 0, 0]],
    [
      '<foreignObject width="0" height="5"></foreignObject><rect x="5" y="5" width="2" height="2"/>',
      [5, 5, 2, 2],
    ],
    [
      '<foreignObject width="5" height="0"></foreignObject><rect x="5" y="5" width="2" height="2"/>',
      [5, 5, 2, 2],
    ],
    ['<polygon points="1,2 3,4 x"/>', [0, 0, 0, 0]],
    ['<polygon points="1,2,3,4,5"/>', [1, 2, 2, 2]],
    [
      '<svg x="5" y="6" width="40" height="20" viewBox="0 0 10 10"><rect width="5" height="5"/></svg>',
      [15, 6, 10, 10],
    ],
    [
      '<svg width="40" height="20" viewBox="5 5 10 10" preserveAspectRatio="none"><rect width="5" height="5"/></svg>',
      [-20, -10, 20, 10],
    ],
    ['<svg viewBox="0 0 10 10"><rect width="5" height="5"/></svg>', [75, 0, 75, 75]],
  ])("%s", (content, expected) => {
    expect(box(`<svg font-size="14"><g data-this>${content}</g></svg>`)).toEqual(expected);
  });
});

test.each<[drawing: string, box: number[]]>([
  ['<svg data-this><rect x="5" y="6" width="10" height="5"/></svg>', [5, 6, 10, 5]],
  ['<svg data-this><style>rect{width:33px}</style><rect width="10" height="5"/></svg>', [0, 0, 33, 5]],
  ['<svg data-this width="100" height="50"><rect width="50%" height="50%"/></svg>', [0, 0, 50, 25]],
  ['<svg data-this viewBox="0 0 100 50"><rect width="50%" height="50%"/></svg>', [0, 0, 50, 25]],
  ['<svg width="300" height="200"><g data-this><circle r="10%"/></g></svg>', [-25.5, -25.5, 50.99, 50.99]],
  ['<svg width="100%"><g data-this><rect width="50%" height="50%"/></g></svg>', [0, 0, 632, 75]],
  ['<svg width="100%" height="40"><g data-this><rect width="50%" height="50%"/></g></svg>', [0, 0, 632, 20]],
])("%s", (drawing, expected) => {
  expect(box(drawing)).toEqual(expected);
});

test("a box has no left: Mermaid tells by it whether a box is an SVG's", () => {
  expect((page.place("<svg data-this></svg>") as SVGSVGElement).getBBox()).not.toHaveProperty("left");
});

test("an element outside of the page has no size", () => {
  const group = page.place('<svg><g data-this><rect width="9" height="9"/></g></svg>') as SVGGElement;
  group.remove();
  expect(group.getBBox()).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});
