import { expect, test } from "vitest";
import { type Budget, isKept } from "./budget.ts";
import { NotBuilt } from "./built-site.ts";
import { measureBudgets } from "./measure-budgets.ts";
import { siteSize } from "./page-sizes.ts";
import { siteOfTexts } from "./testing.ts";

test.each<[limit: number, actual: number, unit: Budget["unit"], kept: boolean]>([
  [2, 2048, "gz", true],
  [2, 2049, "gz", false],
  [2, 2049, "as is", false],
  [6, 6, "requests", true],
  [6, 7, "requests", false],
  // Nothing at all was not measured.
  [2, 0, "br", false],
])("at most %d, being %d %s, is kept: %s", (limit, actual, unit, kept) => {
  expect(isKept({ what: "it", unit, limit, actual })).toBe(kept);
});

test("another site has not got what is promised", () => {
  const empty = siteOfTexts({ "index.html": "" });
  expect(() => measureBudgets(empty, siteSize(empty, "/"))).toThrow(NotBuilt);
});
