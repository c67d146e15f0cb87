import { expect, test } from "vitest";
import { expandShorthand } from "./shorthands.ts";

const expand = (property: string, value: string) => Object.fromEntries(expandShorthand(property, value));

test.each<[property: string, value: string, longhands: Record<string, string>]>([
  ["fill", "red", { fill: "red" }],
  [
    "font",
    "italic 600 12px/1.5 Inter, sans-serif",
    {
      "font-style": "italic",
      "font-weight": "600",
      "font-size": "12px",
      "line-height": "1.5",
      "font-family": "Inter, sans-serif",
    },
  ],
  [
    "font",
    "1.2em / 20px 'Open Sans'",
    {
      "font-style": "normal",
      "font-weight": "normal",
      "font-size": "1.2em",
      "line-height": "20px",
      "font-family": "'Open Sans'",
    },
  ],
  ["font", "12px", {}],
  ["font", "bold Inter", {}],
  [
    "font",
    "inherit",
    {
      "font-style": "inherit",
      "font-weight": "inherit",
      "font-size": "inherit",
      "line-height": "inherit",
      "font-family": "inherit",
    },
  ],
  [
    "padding",
    "4px",
    { "padding-top": "4px", "padding-right": "4px", "padding-bottom": "4px", "padding-left": "4px" },
  ],
  [
    "padding",
    "1px 2px 3px",
    { "padding-top": "1px", "padding-right": "2px", "padding-bottom": "3px", "padding-left": "2px" },
  ],
  [
    "margin",
    "1px 2px 3px 4px",
    { "margin-top": "1px", "margin-right": "2px", "margin-bottom": "3px", "margin-left": "4px" },
  ],
  ["margin", "1px 2px 3px 4px 5px", {}],
  [
    "border-left",
    "2px solid red",
    { "border-left-style": "solid", "border-left-width": "2px", "border-left-color": "red" },
  ],
  [
    "border-left",
    "none",
    { "border-left-style": "none", "border-left-width": "medium", "border-left-color": "currentcolor" },
  ],
  [
    "border-width",
    "1px 2px",
    {
      "border-top-width": "1px",
      "border-right-width": "2px",
      "border-bottom-width": "1px",
      "border-left-width": "2px",
    },
  ],
])("%s: %s", (property, value, longhands) => {
  expect(expand(property, value)).toEqual(longhands);
});

test("border is that of all four sides", () => {
  expect(expand("border", "1px solid #ccc")).toMatchObject({
    "border-top-width": "1px",
    "border-left-color": "#ccc",
  });
});
