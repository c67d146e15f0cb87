import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { run } from "./build-site.ts";

// Where an engine is not installed, what is to be tested in it is skipped; in the workflow it fails.

const VITEST = ["node_modules/vitest/vitest.mjs", "run", "--project", "firefox", "--project", "webkit"];
const withoutEngines = (env = {}) => run(VITEST, { PATH: tmpdir(), ...env });

test.concurrent("a missing engine is skipped, and it is said what to install", async () => {
  const { exitCode, output } = await withoutEngines();
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/2 skipped/);
  for (const name of ["firefox-esr", "webkit2gtk-driver"])
    expect(output).toMatch(new RegExp(`Skipped: .*apt-get install ${name}`));
});

test.concurrent("a missing engine fails where engines are required", async () => {
  const { exitCode, output } = await withoutEngines({ REQUIRE_ENGINES: "1" });
  expect(exitCode, output).toBe(1);
  expect(output).toMatch(/2 failed/);
  for (const name of ["firefox-esr", "webkit2gtk-driver"])
    expect(output).toMatch(new RegExp(`Error: .*apt-get install ${name}`));
});
