import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { amounts, isKept } from "../scripts/sizes/budget.ts";
import { openSite } from "../scripts/sizes/built-site.ts";
import { measureBudgets } from "../scripts/sizes/measure-budgets.ts";
import { siteSize } from "../scripts/sizes/page-sizes.ts";

const site = openSite("dist");

test.each(
  measureBudgets(site, siteSize(site, "/")).map(
    (budget) => [budget.what, ...amounts(budget), budget] as const,
  ),
)("%s: at most %s, and it is %s", (_what, _limit, _actual, budget) => expect(isKept(budget)).toBe(true));

test("a note's page has what makes diagrams live", () => {
  const [entry = ""] = readdirSync("dist/_astro").filter((path) => /^Base\..*\.js$/.test(path));
  expect(readFileSync(join("dist/_astro", entry), "utf8")).toContain("live-diagram");
});

test("no page has a style of its own, an inline handler, or anything of another host", () => {
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  for (const path of pages.filter((each) => !each.startsWith("mermaid-frame"))) {
    const page = readFileSync(join("dist", path), "utf8");
    expect(page, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
    expect(page, path).toContain('http-equiv="Content-Security-Policy"');
    expect(page.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="https?:[^"]*"/g) ?? [], path).toEqual(
      page.match(/<link rel="canonical"[^>]*href="http:\/\/localhost:4321[^"]*"/g) ?? [],
    );
  }
});
