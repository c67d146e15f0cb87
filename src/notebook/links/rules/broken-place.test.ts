import { expect, test } from "vitest";
import { said } from "./testing.ts";

test.each([
  [
    "[[20260101-sessions#Tradeoff]]",
    ['20260101-sessions.md has no heading "Tradeoff". did you mean #Trade-offs?'],
  ],
  [
    "[[20260101-sessions#^blockone]]",
    ["20260101-sessions.md has no block ^blockone. did you mean #^block-one?"],
  ],
  ["[[#Nowhere]]", ['a.md has no heading "Nowhere".']],
])("%s", (source, expected) => {
  expect(said(source)).toEqual(expected);
});
