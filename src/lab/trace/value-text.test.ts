import { expect, test } from "vitest";
import { valueText } from "./value-text.ts";

test.each([
  [null, ""],
  [undefined, ""],
  ["tea", "tea"],
  ["two\n  lines ", "two lines"],
  [3, "3"],
  [true, "true"],
  [[], ""],
  [["ana", 2], "ana, 2"],
  [[{ items: "tea" }], "tea"],
  [{ id: 1, title: "Emma" }, "id 1, title Emma"],
  ["08ff49b6-f772-4632-a716-c43069c43a8c", "08ff49b6…"],
  ["x".repeat(2_000), `${"x".repeat(999)}…`],
])("%j is “%s”", (value, text) => {
  expect(valueText(value)).toBe(text);
});
