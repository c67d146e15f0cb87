import { describe, expect, test } from "vitest";
import { brighten, formatColour, isCssColour, isPaint, parseColour } from "./colour.ts";

test.each([
  ["#FFF", "#fff"],
  ["#ffffff", "#fff"],
  ["#12345678", "#12345678"],
  ["#abcd", "#abcd"],
  ["rgb(33, 29, 24)", "#211d18"],
  ["rgb(100% 0% 0% / 50%)", "#ff000080"],
  ["rgba(0, 0, 0, 0.5)", "#00000080"],
  ["rgb(300, -5, 0)", "#f00"],
  ["hsl(120, 100%, 25%)", "#008000"],
  ["hsl(-120deg 100% 50%)", "#00f"],
  ["hsla(52.2077922078, 81.0526315789%, 81.3725490196%, 1)", "#f6eca9"],
  ["RebeccaPurple", "#639"],
  ["lightgoldenrodyellow", "#fafad2"],
  ["transparent", "#0000"],
])("%s is %s", (written, hex) => {
  const colour = parseColour(written);
  expect(colour && formatColour(colour)).toBe(hex);
});

test.each(["", "none", "currentColor", "url(#a)", "#12", "rgb(1,2)", "rgb(a,b,c)", "constructor", "Another"])(
  "%j is no colour",
  (written) => {
    expect(parseColour(written)).toBeNull();
  },
);

describe("what is a paint", () => {
  test.each([
    ["red", true, true],
    ["currentColor", true, true],
    ["oklch(0.7 0.1 200)", true, true],
    ["none", false, true],
    ["url(#a)", false, true],
    ["inherit", false, true],
    ["5px", false, false],
    ["nonsense", false, false],
  ])("%s: a colour %s, a paint %s", (value, colour, paint) => {
    expect([isCssColour(value), isPaint(value)]).toEqual([colour, paint]);
  });
});

test.each([
  ["#646464", 1.2, "#787878"],
  ["#f0f0f080", 1.2, "#ffffff80"],
  ["none", 1.2, "none"],
  ["red", 1, "red"],
])("%s made brighter by %d is %s", (value, factor, expected) => {
  expect(brighten(value, factor)).toBe(expected);
});
