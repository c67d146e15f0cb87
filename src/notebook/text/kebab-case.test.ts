import { expect, test } from "vitest";
import { isKebabCase } from "./kebab-case.ts";

test.each([
  ["a", true],
  ["in-memory-sessions", true],
  ["2-nodes", true],
  ["node-2", true],
  ["", false],
  ["-a", false],
  ["a-", false],
  ["a--b", false],
  ["In-memory", false],
  ["in_memory", false],
  ["a.b", false],
  ["a/b", false],
  ["ä", false],
  ["a\n", false],
])("%j: %j", (name, expected) => {
  expect(isKebabCase(name)).toBe(expected);
});
