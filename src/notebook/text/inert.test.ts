import { expect, test } from "vitest";
import { forCommand, forMarkdown, forProperty, forTerminal, inertJson } from "./inert.ts";

test.each([
  ["plain text", "plain text"],
  ["日本 😀 ünï", "日本 😀 ünï"],
  ["two\nlines\r\nor\rthree\u2028four", "two lines or three four"],
  ["\u001b[31mred\u001b[0m", "[31mred[0m"],
  ["\u001b]8;;https://example.org\u0007link", "]8;;https://example.orglink"],
  ["\u009b31mred", "31mred"],
  ["back\b\b\bspace\u007f\0", "backspace"],
  ["\u202egnp.exe", "gnp.exe"],
  ["::error::x", ": :error::x"],
  ["  ::set-output name=a::b", ": :set-output name=a::b"],
  ["\n::error::x", ": :error::x"],
  ["\u001b::error::x", ": :error::x"],
  ["see ##[error]x", "see ## [error]x"],
  ["##\u200e[error]x", "## [error]x"],
  ["a::b", "a::b"],
])("%j is shown as %j", (text, expected) => {
  expect(forTerminal(text)).toBe(expected);
});

test.each([
  ["plain", "plain", "plain"],
  ["100%", "100%25", "100%25"],
  ["%0A", "%250A", "%250A"],
  ["two\nlines\r\n", "two%0Alines%0D%0A", "two%0Alines%0D%0A"],
  ["a:b,c", "a:b,c", "a%3Ab%2Cc"],
  ["x::error::y", "x::error::y", "x%3A%3Aerror%3A%3Ay"],
  ["\u001b[31m\u202ered", "[31mred", "[31mred"],
])("%j in a workflow command is %j, as a property %j", (text, message, property) => {
  expect([forCommand(text), forProperty(text)]).toEqual([message, property]);
});

test("JSON stays what it says, and nothing in it acts", () => {
  const value = {
    text: "\u001b\u009b\u007f\u202e\u2028 ##[error]x ::error::\n",
    emoji: "😀",
    key: [1, null],
  };
  const text = inertJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/[^\n\x20-\x7e😀]|##\[|^\s*::/mu);
});

test.each([
  ["a.md", "`a.md`"],
  ["a\nb\u202e\u0007", "`a b`"],
  ["a `b`", "`` a `b` ``"],
  ["``````", "```` ``` ````"],
  ["", "–"],
  [" \n ", "–"],
  ["x".repeat(200), `\`${"x".repeat(119)}…\``],
])("%j is %j in Markdown", (text, code) => {
  expect(forMarkdown(text)).toBe(code);
});
