import { expect, test } from "vitest";
import type { Budget } from "./budget.ts";
import { NotBuilt } from "./built-site.ts";
import { FIRST_NOTE } from "./measure-budgets.ts";
import { sizesMarkdown, sizesReport } from "./report.ts";

const page = (name: string, html: number, requests: number) => ({
  page: name,
  html: html * 1024,
  css: 2048,
  js: 1024,
  sum: (html + 3) * 1024,
  requests,
  fonts: 4096,
});
const { page: _, ...total } = page("", 100, 9);
const SIZE = {
  pages: [page(FIRST_NOTE, 9, 5), page("/b/", 3, 4), page("/c/", 2, 4), page("/d/", 1, 3)],
  total,
};

test("a line for every page, then the median, the most, and all", () => {
  const lines = sizesReport(SIZE).split("\n");
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
    ["page", "HTML", "CSS", "JavaScript", "together", "requests", "fonts"],
    [FIRST_NOTE, "9.0 KB", "2.0 KB", "1.0 KB", "12.0 KB", "5", "4.0 KB"],
    ["/b/", "3.0 KB", "2.0 KB", "1.0 KB", "6.0 KB", "4", "4.0 KB"],
    ["/c/", "2.0 KB", "2.0 KB", "1.0 KB", "5.0 KB", "4", "4.0 KB"],
    ["/d/", "1.0 KB", "2.0 KB", "1.0 KB", "4.0 KB", "3", "4.0 KB"],
    [""],
    ["median of 4 pages", "2.5 KB", "2.0 KB", "1.0 KB", "5.5 KB", "4", "4.0 KB"],
    ["most of any page", "9.0 KB", "2.0 KB", "1.0 KB", "12.0 KB", "5", "4.0 KB"],
    ["all pages, each file once", "100.0 KB", "2.0 KB", "1.0 KB", "103.0 KB", "9", "4.0 KB"],
  ]);
  const wide = lines.filter((line) => line !== "").map((line) => line.length);
  expect(new Set(wide).size).toBe(1);
});

test("the median of an odd number is the one in the middle", () => {
  expect(sizesReport({ ...SIZE, pages: SIZE.pages.slice(1) })).toMatch(/median of 3 pages +2\.0 KB/);
});

const BUDGETS: Budget[] = [
  { what: "a", unit: "gz", limit: 16, actual: 15.25 * 1024 },
  { what: "b", unit: "requests", limit: 6, actual: 5 },
  { what: "c", unit: "as is", limit: 120, actual: 96 * 1024 },
];

test("the README gets the first note, the summary and the budgets", () => {
  const [sizes = "", budgets = ""] = sizesMarkdown(SIZE, BUDGETS).split("\n\n");
  expect(sizes).toContain("| the first note | 9.0 KB | 2.0 KB | 1.0 KB | 12.0 KB | 5 | 4.0 KB |");
  expect(sizes).toContain("| median of 4 pages | 2.5 KB |");
  expect(budgets.split("\n").slice(2)).toEqual([
    "| a | 16 KB gz | 15.3 KB |",
    "| b | 6 | 5 |",
    "| c | 120 KB | 96.0 KB |",
  ]);
});

test("without the first note there is nothing to say of it", () => {
  expect(() => sizesMarkdown({ ...SIZE, pages: SIZE.pages.slice(1) }, BUDGETS)).toThrow(NotBuilt);
});
