import { expect, test } from "vitest";
import type { DeclaredIn } from "./cascade.ts";
import { isValidValue } from "./valid-value.ts";

test.each<[property: string, value: string, declaredIn: DeclaredIn, isSvg: boolean, isValid: boolean]>([
  ["fill", "whatever", "sheet", true, true],
  ["font-size", "14px", "sheet", true, true],
  ["font-size", "14", "sheet", true, false],
  ["font-size", "14", "attribute", true, true],
  ["font-size", "14", "style", true, true],
  ["font-size", "14", "style", false, false],
  ["font-size", "-1px", "style", true, false],
  ["font-size", "undefined", "style", true, false],
  ["font-size", "NaNpx", "attribute", true, false],
  ["font-size", "larger", "sheet", true, true],
  ["font-size", "var(--size)", "sheet", true, true],
  ["font-size", "inherit", "sheet", true, true],
  ["font-weight", "600", "sheet", true, true],
  ["font-weight", "heavy", "sheet", true, false],
  ["letter-spacing", "-0.5px", "sheet", true, true],
  ["stroke-width", "2", "sheet", true, true],
  ["stroke-width", "-2", "sheet", true, false],
  ["line-height", "1.5", "sheet", false, true],
  ["text-anchor", "left", "attribute", true, false],
  ["text-anchor", "middle", "attribute", true, true],
  ["dominant-baseline", "center", "attribute", true, false],
  ["white-space", "nowrap", "sheet", false, true],
  ["max-width", "none", "style", false, true],
])("%s: %s in %s, SVG %s", (property, value, declaredIn, isSvg, isValid) => {
  expect(isValidValue(property, value, declaredIn, isSvg)).toBe(isValid);
});
