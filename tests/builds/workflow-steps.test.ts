import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workflow } from "../workflow-files.ts";

describe("the steps of the check, run here on a pull request with a broken link,", () => {
  /** Too long for a test, and done by others: the packages are at hand, and this is one of the tests. */
  const NOT_HERE = ["npm ci", "npm test"];
  const NOTES = {
    "20261122-session-stores.md": "# Session Stores\n\nA session in a store. See [[20261123-failover]].\n",
    "20261123-failover.md": "# Failover\n\nAnother server goes on. See [[20261122-session-stores]].\n",
  };
  let root: string;
  let summary: string;
  const outcome = new Map<string, { status: number | null; output: string }>();

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "running-notes-workflow-"));
    summary = join(root, "summary.md");
    const clone = join(root, "repo");
    mkdirSync(clone);
    for (const path of [
      "public",
      "scripts",
      "src",
      "package.json",
      "package-lock.json",
      "astro.config.mjs",
      "tsconfig.json",
    ])
      cpSync(path, join(clone, path), { recursive: true });
    mkdirSync(join(clone, "content/notes"), { recursive: true });
    for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(clone, "content/notes", name), text);
    symlinkSync(resolve("node_modules"), join(clone, "node_modules"));
    const git = (...args: string[]) =>
      execFileSync(
        "git",
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args],
        { cwd: clone, stdio: "pipe" },
      );
    git("init", "--quiet");
    git("add", "content", "package.json");
    git("commit", "--quiet", "--message", "Before");
    cpSync("tests/fixtures/pull-request.md", join(clone, "content/notes/20261124-write-ahead-logs.md"));
    git("add", "content");
    git("commit", "--quiet", "--message", "After");
    const { env: ofJob = {}, steps } = workflow("check.yml").jobs["notes"] ?? { steps: [] };
    for (const { name = "", run, env = {} } of steps) {
      if (run === undefined || NOT_HERE.includes(run)) continue;
      const { PATH = "", HOME = "" } = process.env;
      const own = Object.fromEntries(
        Object.entries({ ...ofJob, ...env }).map(([key, value]) => [key, stub(value)]),
      );
      const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", run], {
        cwd: clone,
        env: { PATH, HOME, ...own, GITHUB_STEP_SUMMARY: summary },
        encoding: "utf8",
      });
      outcome.set(name, { status, output: stdout + stderr });
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const stub = (value: string | number) =>
    String(value)
      .replace(/\$\{\{ github\.server_url \}\}/, "https://github.example")
      .replace(/\$\{\{.*\}\}/, "running/notes");

  test("mark the line at fault, and fail", () => {
    const { status, output } = outcome.get("Check, with each problem at its line") ?? {};
    expect(status).toBe(1);
    expect(output).toMatch(/^::error file=content\/notes\/20261124-write-ahead-logs\.md,line=\d+,col=\d+/m);
  });

  test("say what changes", () => {
    const { status, output } = outcome.get("Say what changes") ?? {};
    expect(status, output).toBe(0);
    const text = readFileSync(summary, "utf8");
    // One note has come, and all others are as they were.
    expect(text).toMatch(/- new: .*Write-Ahead Logs/);
    expect(text).not.toMatch(/Failover`|- gone/);
    expect(text).toContain("20261124-nowhere");
  });

  test("build the site all the same, to be looked at", () => {
    const { status, output } = outcome.get("Build, errors shown as warnings") ?? {};
    expect(status, output).toBe(0);
    expect(existsSync(join(root, "repo/dist/notes/20261124-write-ahead-logs/index.html"))).toBe(true);
    expect(existsSync(join(root, "repo/dist/_headers"))).toBe(true);
  });
});
