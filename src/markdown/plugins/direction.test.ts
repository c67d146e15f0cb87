import { expect, test } from "vitest";
import { isRightToLeft } from "./direction.ts";
import { expectFixture } from "./fixture.ts";

test("writing direction", () => expectFixture("direction.md"));

test.each([
  ["Redis היא מאגר נתונים", true],
  ["Redis is called רדיס", false],
  ["العربية", true],
  ["English", false],
  ["123 456", false],
  ["", false],
])("%j is written from right to left: %j", (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});
