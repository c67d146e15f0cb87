import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changedFiles } from "./changed-files.ts";
import { SetupError } from "./setup-error.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "changed-"));
  mkdirSync(join(root, "deep/notes/sub"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const notes = () => join(root, "deep/notes");
const write = (path: string, text = path) => writeFileSync(join(notes(), path), text);
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { cwd: root });

function commit() {
  git("add", ".");
  git("commit", "--quiet", "--message=x", "--no-gpg-sign");
}

test("changed, staged, new, deleted and renamed files, and no others", async () => {
  git("init", "--quiet");
  for (const name of ["same.md", "changed.md", "staged.md", "gone.md", "old.md", "sub/a.md"]) write(name);
  write("../outside.md");
  write("../../.gitignore", "ignored.md\n");
  commit();
  expect(await changedFiles(notes())).toEqual(new Set());
  write("changed.md", "x");
  write("staged.md", "x");
  write("sub/ü \n\"'→.md", "x");
  write("ignored.md");
  write("../outside.md", "x");
  git("add", "deep/notes/staged.md");
  git("rm", "--quiet", "deep/notes/gone.md");
  git("mv", "deep/notes/old.md", "deep/notes/sub/new.md");
  expect(await changedFiles(notes())).toEqual(
    new Set(["changed.md", "gone.md", "old.md", "staged.md", "sub/new.md", "sub/ü \n\"'→.md"]),
  );
  expect(await changedFiles(join(notes(), "sub"))).toEqual(new Set(["new.md", "ü \n\"'→.md"]));
});

test("before the first commit all is new", async () => {
  git("init", "--quiet");
  write("a.md");
  expect(await changedFiles(notes())).toEqual(new Set(["a.md"]));
});

test("without a repository it says so in one line", async () => {
  const asked = changedFiles(notes());
  await expect(asked).rejects.toThrow(SetupError);
  await expect(asked).rejects.toThrow(/^--changed asks git .*not a git repository.*$/);
});
