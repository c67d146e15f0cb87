import { describe, expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

// Numbers as headless Chromium tells them, in the same font.

const page = await openMeasuredPage();

describe("of a drawing's parts, without strokes, turned and placed", () => {
  test.each<[drawing: string, size: number[]]>([
    ['<g data-this><rect width="10" height="5" stroke="red" stroke-width="4"/></g>', [10, 5]],
    ['<g data-this><rect width="10" height="5"/></g>', [10, 5]],
    ['<g data-this><g transform="rotate(90)"><text>Server</text></g></g>', [17, 43.672]],
    ['<g data-this><path d="M0 0L10 10" stroke="red" stroke-width="4"/></g>', [10, 10]],
    ['<g data-this><line x1="0" x2="10" y1="5" y2="5" stroke="red" stroke-width="4"/></g>', [10, 0]],
    ['<g data-this><circle r="5" stroke="red"/></g>', [10, 10]],
    ['<g data-this><path d="M0 0L10 0L5 9Z" stroke="red" stroke-width="4"/></g>', [10, 9]],
    ["<text data-this>Server</text>", [43.672, 17]],
    ['<text data-this transform="rotate(45)">Server</text>', [42.901, 42.901]],
    ['<text data-this stroke="red" stroke-width="3">Server</text>', [43.672, 17]],
    ["<text>a<tspan data-this> bc</tspan></text>", [20.516, 17]],
  ])("%s", (drawing, [width = 0, height = 0]) => {
    const rect = page.place(`<svg font-size="14">${drawing}</svg>`).getBoundingClientRect();
    expect(rect.width).toBeCloseTo(width, 1);
    expect(rect.height).toBeCloseTo(height, 1);
  });

  test("all four sides", () => {
    const drawing =
      '<svg><g transform="translate(5, 6)"><rect data-this x="1" width="10" height="4"/></g></svg>';
    expect(page.place(drawing).getBoundingClientRect()).toMatchObject({
      left: 6,
      top: 6,
      right: 16,
      bottom: 10,
    });
  });
});

describe("of HTML, as whole pixels", () => {
  test.each<[html: string, width: number, height: number]>([
    ["<div data-this>x</div>", 1264, 20],
    ['<div data-this style="display: inline-block">Server</div>', 50, 20],
    ['<div data-this style="display: none">x</div>', 0, 0],
    ['<div style="display: none"><div data-this>x</div></div>', 0, 0],
  ])("%s", (html, width, height) => {
    const element = page.place(html) as HTMLElement;
    expect([element.offsetWidth, element.clientWidth, element.scrollWidth]).toEqual([width, width, width]);
    expect([element.offsetHeight, element.clientHeight, element.scrollHeight]).toEqual([
      height,
      height,
      height,
    ]);
  });
});
