import { expect, test } from "vitest";
import { Styles } from "../css/styles.ts";
import { readFontSet } from "../fonts/fonts.ts";
import type { Layout } from "../layout.ts";
import { openMeasuredPage } from "../testing.ts";
import { TextMeasurer } from "../text/text-measurer.ts";
import { Unmeasured } from "../text/unmeasured.ts";
import { lengthOf, viewportSize } from "./attribute-length.ts";

const { place } = await openMeasuredPage();
const unmeasured = new Unmeasured();
const text = new TextMeasurer(await readFontSet(), unmeasured);
const layout: Layout = { styles: new Styles(), text, unmeasured, viewport: { width: 1280, height: 720 } };

test.each<[element: string, name: string, pixels: number | null]>([
  ['<rect data-this width="12"/>', "width", 12],
  ['<rect data-this width="12px"/>', "width", 12],
  ['<rect data-this width="2em" font-size="5"/>', "width", 10],
  ['<rect data-this width="50%"/>', "width", 100],
  ['<rect data-this height="50%"/>', "height", 40],
  ['<rect data-this width="12" style="width: 7px"/>', "width", 7],
  ['<rect data-this width="12" style="width: auto"/>', "width", 12],
  ['<text data-this x="1 2 3"/>', "x", 1],
  ['<text data-this dy="-.5em" font-size="10"/>', "dy", -5],
  ["<rect data-this/>", "width", null],
  ['<rect data-this width=""/>', "width", null],
  ['<rect data-this width="wide"/>', "width", null],
])("%s: %s", (element, name, pixels) => {
  expect(lengthOf(place(`<svg viewBox="0 0 200 80">${element}</svg>`), name, layout)).toBe(pixels);
});

test.each<[attributes: string, width: number, height: number]>([
  ['viewBox="0 0 200 80" width="9"', 200, 80],
  ['width="9" height="8"', 9, 8],
  ['width="100%"', 1264, 150],
  ["", 300, 150],
])("a drawing with %s", (attributes, width, height) => {
  expect(viewportSize(place(`<svg ${attributes}><g data-this/></svg>`), layout)).toEqual({ width, height });
});
