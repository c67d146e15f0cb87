import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readBlock } from "../scripts/readme/block.ts";
import { openSite } from "../scripts/sizes/built-site.ts";
import { measureBudgets } from "../scripts/sizes/measure-budgets.ts";
import { siteSize } from "../scripts/sizes/page-sizes.ts";
import { sizesMarkdown } from "../scripts/sizes/report.ts";
import { run } from "./build-site.ts";

const readme = readFileSync("README.md", "utf8");

test("the README's table of what there is says what npm run count prints", async () => {
  const { stdout, exitCode, output } = await run(["scripts/count.ts"]);
  expect(exitCode, output).toBe(0);
  expect(readBlock(readme, "count"), "npm run count -- --write puts it there").toBe(stdout.trimEnd());
});

test("counting says what is wrong with a folder in a line", async () => {
  const { exitCode, output } = await run(["scripts/count.ts"], { NOTES_DIR: "nowhere" });
  expect([exitCode, output]).toEqual([
    2,
    'There is no folder "nowhere". NOTES_DIR names the folder of the notes.\n',
  ]);
});

test("the README's sizes are those of the built site, to a tenth", () => {
  const site = openSite("dist");
  const size = siteSize(site, "/");
  const [written, measured] = [
    readBlock(readme, "sizes"),
    sizesMarkdown(size, measureBudgets(site, size)),
  ].map((text) => ({
    words: text.replace(AMOUNT, "…"),
    amounts: [...text.matchAll(AMOUNT)].map(([amount]) => Number(amount)),
  }));
  const how = "npm run sizes -- --write puts them there";
  expect(written?.words, how).toBe(measured?.words);
  expect(measured?.amounts.length).toBeGreaterThan(30);
  for (const [at, amount] of measured?.amounts.entries() ?? [])
    expect(Math.abs((written?.amounts[at] ?? 0) - amount), `${amount}: ${how}`).toBeLessThanOrEqual(
      amount / 10,
    );
});

/** What is measured, not what is promised. */
const AMOUNT = /\d+\.\d+(?= KB)|(?<=\| )\d+(?:\.\d+)?(?= \|)|\d+(?= pages)/g;

test("sizes are written between their marks, and nothing else in the README is touched", async () => {
  const folder = mkdtempSync(join(tmpdir(), "running-notes-sizes-"));
  try {
    writeFileSync(join(folder, "README.md"), readme.replace(readBlock(readme, "sizes"), "Old."));
    const script = resolve("scripts/sizes.ts");
    const none = await run([script], {}, folder);
    expect([none.exitCode, none.output]).toEqual([
      1,
      'There is no built site in "dist": npm run build makes it.\n',
    ]);
    const wrong = await run([script, "--writ"], {}, folder);
    expect([wrong.exitCode, wrong.output]).toEqual([2, expect.stringContaining("Did you mean --write?")]);
    symlinkSync(resolve("dist"), join(folder, "dist"));
    const { exitCode, output, stdout } = await run([script, "--write"], {}, folder);
    expect(exitCode, output).toBe(0);
    expect(stdout).toContain("/notes/20251223-stateful-vs-stateless/");
    const after = readFileSync(join(folder, "README.md"), "utf8");
    expect(after.replace(readBlock(after, "sizes"), "")).toBe(readme.replace(readBlock(readme, "sizes"), ""));
    expect(readBlock(after, "sizes")).toContain("| the first note |");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
