import { expect, test } from "vitest";
import { cssObject, escapeIdentifier } from "./css-object.ts";

test.each([
  ["plain-name_1", "plain-name_1"],
  ["größe", "größe"],
  ["a.b:c", "a\\.b\\:c"],
  ["1st", "\\31 st"],
  ["-1st", "-\\31 st"],
  ["-", "\\-"],
  ["a b", "a\\ b"],
  ["a\nb", "a\\a b"],
  ["a\0b", "a\ufffdb"],
])("escapes %j as %j", (text, escaped) => {
  expect(escapeIdentifier(text)).toBe(escaped);
});

test.each([
  ["color", "#fff", true],
  ["color", "rgb(1, 2, 3)", true],
  ["color", "tomato", true],
  ["color", "Another", false],
  ["color", "url(https://a.example)", false],
  ["color", "red;fill:blue", false],
  ["display", "anything", true],
])("%s: %s supported: %s", (property, value, supported) => {
  expect(cssObject.supports(property, value)).toBe(supported);
});
