import { describe, expect, test } from "vitest";
import { splitTopLevel, withoutComments } from "./split.ts";

describe("splitTopLevel", () => {
  test.each<[text: string, separator: string, parts: string[]]>([
    ["a; b ;c", ";", ["a", "b", "c"]],
    ["a;;", ";", ["a"]],
    ["url(a;b); c", ";", ["url(a;b)", "c"]],
    ["rgb(1, 2, 3), x", ",", ["rgb(1, 2, 3)", "x"]],
    [`content: ";"; b`, ";", [`content: ";"`, "b"]],
    [`"a\\";b";c`, ";", [`"a\\";b"`, "c"]],
    ["a\\;b;c", ";", ["a\\;b", "c"]],
    [`"never closed; b`, ";", [`"never closed; b`]],
    ["", ",", []],
  ])("%j at %j", (text, separator, parts) => {
    expect(splitTopLevel(text, separator)).toEqual(parts);
  });
});

describe("withoutComments", () => {
  test.each([
    ["a{/* x */b:c}", "a{ b:c}"],
    ["a/**/b", "a b"],
    [`content:"/* kept */"`, `content:"/* kept */"`],
    ["a /* never closed", "a  "],
    ["plain", "plain"],
  ])("%j", (css, kept) => {
    expect(withoutComments(css)).toBe(kept);
  });
});
