import { expect, test } from "vitest";
import { alphabetically } from "./alphabetically.ts";
import { byCodeUnit } from "./by-code-unit.ts";

const TEXTS = ["b", "é", "10", "a", "2", "B", "a"];

test("code units are the same everywhere", () => {
  expect(TEXTS.toSorted(byCodeUnit)).toEqual(["10", "2", "B", "a", "a", "b", "é"]);
});

test("a reader finds what is looked for", () => {
  expect(TEXTS.toSorted(alphabetically)).toEqual(["2", "10", "a", "a", "b", "B", "é"]);
});
