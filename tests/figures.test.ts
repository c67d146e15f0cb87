import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./build-site.ts";

test("the README's table of what there is says what npm run count prints", async () => {
  const [, table] =
    /<!-- count -->\n\n([\s\S]*?)\n\n<!-- \/count -->/.exec(readFileSync("README.md", "utf8")) ?? [];
  const { stdout, exitCode, output } = await run(["scripts/count.ts"]);
  expect(exitCode, output).toBe(0);
  expect(table, "put what npm run count prints between the marks in README.md").toBe(stdout.trimEnd());
});

test("counting says what is wrong with a folder in a line", async () => {
  const { exitCode, output } = await run(["scripts/count.ts"], { NOTES_DIR: "nowhere" });
  expect([exitCode, output]).toEqual([
    2,
    'There is no folder "nowhere". NOTES_DIR names the folder of the notes.\n',
  ]);
});
