// Measures what builds, checks and drawings cost, as the README has it, and with --write puts it there. Exit
// code 2: it cannot run as it was typed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { runCommand } from "../src/site/settings/run-command.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";
import { measureBuilds } from "./bench/builds.ts";
import { measureChecks } from "./bench/check.ts";
import { measureDrawing } from "./bench/drawing.ts";
import { measureExamples } from "./bench/example-checks.ts";
import { NOTES } from "./bench/figures.ts";
import { figuresMarkdown } from "./bench/figures-markdown.ts";
import { readBlock } from "./readme/block.ts";
import { writeBlock, writingForm } from "./readme/write-block.ts";

const ROUNDS = 2;

await runCommand(writingForm("npm run bench"), async ({ values: { write } }) => {
  if (process.platform !== "linux")
    throw new SetupError("The bench reads what processes cost from /proc, which Linux alone has.");
  // Before minutes of measuring, not after them.
  if (write) readBlock(readFileSync("README.md", "utf8"), "bench");
  const day = new Date().toISOString().slice(0, 10);
  const commit = execFileSync("git", ["describe", "--always", "--dirty", "--exclude=*"], {
    encoding: "utf8",
  });
  const markdown = figuresMarkdown({
    day,
    commit: commit.trim(),
    cores: availableParallelism(),
    node: process.versions.node,
    rounds: ROUNDS,
    builds: await measureBuilds(emptyFolder("builds"), ROUNDS),
    checks: await measureChecks(emptyFolder("checks"), NOTES, ROUNDS),
    examples: await measureExamples(emptyFolder("examples"), ROUNDS),
    drawing: await measureDrawing(emptyFolder("drawing")),
  });
  process.stdout.write(`${markdown}\n`);
  if (write) writeBlock("README.md", "bench", markdown);
});

function emptyFolder(name: string): string {
  const folder = resolve("node_modules/.cache/running-notes/bench", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
