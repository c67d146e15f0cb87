import { expect, test } from "vitest";
import { substituteVariables } from "./variables.ts";

const known = new Map([
  ["--size", "14px"],
  ["--other", "var(--size)"],
  ["--circle", "var(--circle)"],
]);

test.each<[value: string, substituted: string | null]>([
  ["12px", "12px"],
  ["var(--size)", "14px"],
  ["var( --size , 3px )", "14px"],
  ["1px solid var(--none, red)", "1px solid red"],
  ["var(--none, var(--size))", "14px"],
  ["var(--other)", "14px"],
  ["var(--none)", null],
  ["var(--circle)", null],
  ["var(--none,)", ""],
])("%s", (value, substituted) => {
  expect(substituteVariables(value, (name) => known.get(name))).toBe(substituted);
});
