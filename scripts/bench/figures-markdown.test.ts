import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBlock } from "../readme/block.ts";
import type { BenchFigures } from "./figures.ts";
import { figuresMarkdown } from "./figures-markdown.ts";

const cost = (cpu: number) => ({ cpu, wall: cpu / 2, memory: 10 * cpu });
const FIGURES: BenchFigures = {
  day: "2026-11-29",
  commit: "abc1234",
  cores: 2,
  node: "26.10.0",
  rounds: 3,
  builds: {
    cold: cost(12),
    edited: cost(6),
    bare: cost(16),
    drawnBefore: cost(15),
    drawnAnew: cost(30),
    bareWithDiagrams: cost(20),
    pageGrowth: 0.0114,
  },
  checks: { cold: cost(1.4), again: cost(0.34), changed: cost(0.158) },
  examples: { cold: cost(15), unchanged: cost(0.1) },
  drawing: { all: cost(9), first: 1234.4, others: 41.6 },
};
const markdown = figuresMarkdown(FIGURES);

test.each([
  "Measured on 2026-11-29 at commit `abc1234`, on Linux with 2 cores and Node 26.10.0. The best of 3 rounds;",
  "| 1,000 notes, cold | bare Astro, 1,000 notes | 12.0 s | 0.75 | 6.0 s | 0.75 | 120 MB |",
  "| one of 1,000 notes edited | bare Astro, 1,000 notes | 6.0 s | 0.38 | 3.0 s | 0.38 | 60 MB |",
  "| 1,000 notes with a diagram each, all drawn anew | bare Astro, 1,000 notes with a diagram each, left as code | 30.0 s | 1.50 |",
  "| 1,000 notes with a diagram each, all drawn before | bare Astro, 1,000 notes with a diagram each, left as code | 15.0 s | 0.75 |",
  "| bare Astro, 1,000 notes | itself | 16.0 s | 1.00 | 8.0 s | 1.00 | 160 MB |",
  "| 1,000 notes, nothing known | the same check of one note | 1.40 s | 0.70 s | 14 MB |",
  "| 100 examples, unchanged | the same check without examples | 0.10 s | 0.05 s | 1 MB |",
  "starts for it: 1234 ms | 42 ms |",
  "on the clock: 4.50 s, at most 90 MB | 9.00 s of CPU |",
  "by | 1.1 % |",
])("the figures say: %s", (part) => expect(markdown).toContain(part));

/** What stands around figures. Those of the bench's own notes and examples are part of it. */
const withoutFigures = (text: string) =>
  text
    .replace(
      /^Measured on \d{4}-\d\d-\d\d at commit `[\da-f]{7,}(-dirty)?`, on Linux with \d+ cores and Node [\d.]+\. The best of \d+ rounds/,
      "Measured on …",
    )
    .replace(/-?\d[\d.]*(?= (?:s|ms|MB|%)[ ,])/g, "…")
    .replace(/\| \d+\.\d\d (?=\|)/g, "| … ");

test("the README has the rows and columns that npm run bench -- --write puts there", () => {
  const written = readBlock(readFileSync("README.md", "utf8"), "bench");
  expect(withoutFigures(written)).toBe(withoutFigures(markdown));
});

test("what stands around figures shows no figure, and every word", () => {
  expect(withoutFigures(markdown)).not.toMatch(/\d (s|ms|MB|%)|abc1234|\| \d+\.\d+ \|/);
  expect(withoutFigures(markdown)).toContain(
    "| 1,000 notes, cold | bare Astro, 1,000 notes | … s | … | … s | … | … MB |",
  );
});
