import { expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

const { place, window } = await openMeasuredPage();

test.each<[element: string, property: string, value: string]>([
  ["<svg><text data-this/></svg>", "font-size", "16px"],
  ['<svg font-size="0.5em"><text data-this/></svg>', "font-size", "8px"],
  ["<svg><text data-this/></svg>", "font-family", "Inter"],
  ['<svg><text data-this font-weight="bold"/></svg>', "font-weight", "700"],
  ['<svg><g text-anchor="middle"><text data-this/></g></svg>', "text-anchor", "middle"],
  ["<svg><style>g { stroke-width: 3 }</style><g><text data-this/></g></svg>", "stroke-width", "3px"],
  ['<svg><text data-this letter-spacing="2"/></svg>', "letter-spacing", "2px"],
  ["<div data-this></div>", "display", "block"],
  ["<svg><g data-this/></svg>", "display", "inline"],
  ['<div data-this style="padding: 3px"></div>', "padding-left", "3px"],
  ["<div data-this></div>", "padding-left", "0px"],
  ["<div data-this></div>", "border-left-width", "0px"],
  ['<div data-this style="color: red"></div>', "color", "red"],
  ["<div data-this></div>", "no-such-property", ""],
])("%s: %s is %s", (element, property, value) => {
  const style = window.getComputedStyle(place(element));
  expect(style.getPropertyValue(property)).toBe(value);
  const name = property.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(Reflect.get(style, name)).toBe(value);
});
