import { expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

const { place } = await openMeasuredPage();

test("paths have a length, and points along it", () => {
  const path = place('<svg><path data-this d="M0 0L30 40"/></svg>') as SVGPathElement;
  expect(path.getTotalLength()).toBe(50);
  expect(path.getPointAtLength(25)).toEqual({ x: 15, y: 20 });
  path.setAttribute("d", "M0 0L6 8");
  expect(path.getTotalLength()).toBe(10);
});

test("boxes are of single precision, as Chromium's", () => {
  const rect = place('<svg><rect data-this x="0.1" width="0.2" height="1"/></svg>') as SVGRectElement;
  expect(rect.getBBox()).toEqual({ x: Math.fround(0.1), y: 0, width: Math.fround(0.2), height: 1 });
});

test("the way to the drawing's coordinates", () => {
  const g = '<svg><g transform="translate(5, 6)"><rect data-this transform="scale(2)"/></g></svg>';
  expect((place(g) as SVGRectElement).getScreenCTM()).toEqual({ a: 2, b: 0, c: 0, d: 2, e: 5, f: 6 });
});

test("a drawing within the drawing has its offset and its scale", () => {
  const inner =
    '<svg x="10" y="20" width="40" height="40" viewBox="0 0 20 20"><rect data-this width="5"/></svg>';
  expect((place(`<svg>${inner}</svg>`) as SVGRectElement).getScreenCTM()).toEqual({
    a: 2,
    b: 0,
    c: 0,
    d: 2,
    e: 10,
    f: 20,
  });
});
