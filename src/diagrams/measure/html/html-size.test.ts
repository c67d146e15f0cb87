import { expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

// Numbers as headless Chromium tells them, in the same font.

const page = await openMeasuredPage();
const place = (content: string, style: string) =>
  page.place(
    `<svg><foreignObject width="600" height="400"><div data-this style="font-size: 14px; ${style}">${content}</div></foreignObject></svg>`,
  );

test.each<[content: string, style: string, size: [width: number, height: number]]>([
  ["Shop", "", [600, 17]],
  ["Shop", "display: table-cell", [34.234, 17]],
  ["Shop", "display: table-cell; white-space: nowrap; line-height: 1.5", [34.234, 21]],
  [
    '<span><p style="margin:0">Shop</p></span>',
    "display: table-cell; white-space: nowrap; line-height: 1.5",
    [34.234, 21],
  ],
  ["<span><p>Shop</p></span>", "display: table-cell", [34.234, 45]],
  ["<p>a</p><p>b</p>", "display: table-cell", [8.578, 76]],
  ["one two three four five six seven", "display: table-cell; max-width: 100px", [100, 51]],
  ["one two three four five six seven", "display: table; width: 100px", [100, 51]],
  ["incomprehensibilities", "display: table; width: 50px", [139.859, 17]],
  ["one<br>two", "display: inline-block", [24.828, 34]],
  ["a <b>bold</b> word", "display: table-cell", [78.641, 17]],
  ["a<i> it</i>", "display: inline-block", [19.797, 17]],
  ["x", "display: inline-block; padding: 3px 5px", [17.656, 23]],
  ["x", "display: inline-block; border: 2px solid red; padding: 1px", [13.656, 23]],
  ["x", "width: 50px; padding: 5px", [60, 27]],
  ["x", "width: 50px; padding: 5px; box-sizing: border-box", [50, 27]],
  ['big <span style="font-size:28px">word</span>', "display: inline-block", [90.922, 34]],
  ["one two three", "display: table; width: 50px; white-space: break-spaces; line-height: 1.5", [50, 63]],
  ["", "display: table-cell", [0, 0]],
  ["<br>", "display: table-cell", [0, 17]],
  [" a  b ", "display: inline-block", [20.375, 17]],
  ["read-only well-known things", "display: table-cell; max-width: 60px", [60, 85]],
  ["x", "min-width: 80px; display: inline-block", [80, 17]],
  ["x", "display: none", [0, 0]],
  ["<ul><li>one</li></ul>", "display: inline-block", [64.828, 45]],
  [
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
    "",
    [600, 34],
  ],
  ["x", "position: absolute", [7.656, 17]],
  ["a", "display: inline-block; line-height: 2em", [7.875, 28]],
])("%j with %j", (content, style, [width, height]) => {
  const rect = place(content, style).getBoundingClientRect();
  expect(rect.width).toBeCloseTo(width, 1);
  expect(rect.height).toBeCloseTo(height, 1);
});

test("a formula is noted", () => {
  page.measuring.reset();
  place("x", "").getBoundingClientRect();
  expect(page.measuring.hasFormula()).toBe(false);
  place("<math><mi>x</mi></math>", "").getBoundingClientRect();
  expect(page.measuring.hasFormula()).toBe(true);
});
