import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

// The hook that CONTRIBUTING.md recommends, in a repository of its own with a check that says it was called.

const NOTE = "content/notes/it's a note.md";
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "running-notes-hook-"));
  for (const folder of ["content/notes", "node_modules", "bin"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "bin/npm"), '#!/bin/sh\necho "npm $*"\n');
  chmodSync(join(root, "bin/npm"), 0o755);
  git("init", "--quiet");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]) => execFileSync("git", args, { cwd: root });
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
function commit(): { status: number | null; said: string } {
  const PATH = `${join(root, "bin")}:${process.env.PATH}`;
  const { status, stdout } = spawnSync(resolve(".githooks/pre-commit"), {
    cwd: root,
    env: { PATH },
    encoding: "utf8",
  });
  return { status, said: stdout };
}

test("what is staged is checked with what it links to", () => {
  write(NOTE, "text");
  write("content/notes/other.md", "text");
  git("add", "--", NOTE);
  expect(commit()).toEqual({ status: 0, said: "npm run --silent check -- --changed\n" });
});

test("what is staged otherwise than it stands in the folder is refused: it would not be what was checked", () => {
  write(NOTE, "broken");
  git("add", "--", NOTE);
  write(NOTE, "mended");
  const { status, said } = commit();
  expect(status).toBe(1);
  expect(said).toContain(NOTE);
  git("add", "--", NOTE);
  expect(commit().status).toBe(0);
});

test("a clone in which nothing is installed yet is told so", () => {
  rmSync(join(root, "node_modules"), { recursive: true });
  expect(commit()).toEqual({ status: 1, said: "Before the first commit: npm install\n" });
});
