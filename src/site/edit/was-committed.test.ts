import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wasCommitted } from "./was-committed.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "committed-"));
  mkdirSync(join(root, "notes/sub"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { cwd: root });
const write = (...names: string[]) => {
  for (const name of names) writeFileSync(join(root, "notes", name), "text");
};
const isKnown = (name: string) => wasCommitted(join(root, "notes", name));

test("a file is known once it was committed, whatever became of it", () => {
  git("init", "--quiet");
  write("new.md");
  expect(isKnown("new.md")).toBe(false);
  const names = ["there.md", "gone.md", "moved.md", "ü [*] 'x'.md"];
  write(...names);
  git("add", ".");
  git("commit", "--quiet", "--message=x", "--no-gpg-sign");
  git("rm", "--quiet", "notes/gone.md");
  git("mv", "notes/moved.md", "notes/sub/moved.md");
  write("gone.md", "later.md", "staged.md", "ü [a] 'x'.md", "[t]here.md", "her?.md");
  git("add", "notes/staged.md");
  expect([...names.slice(0, 2), "sub/moved.md", "ü [*] 'x'.md"].map(isKnown)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["later.md", "staged.md", "ü [a] 'x'.md", "[t]here.md", "her?.md"].map(isKnown)).toEqual(
    Array(5).fill(false),
  );
});

test("on another branch, too", () => {
  git("init", "--quiet", "--initial-branch=main");
  write("a.md");
  git("add", ".");
  git("commit", "--quiet", "--message=x", "--no-gpg-sign");
  git("switch", "--quiet", "--orphan", "other");
  mkdirSync(join(root, "notes"), { recursive: true });
  write("a.md", "b.md");
  expect(["a.md", "b.md"].map(isKnown)).toEqual([true, false]);
});

test("without git, or where it ignores the file, who knows", () => {
  write("a.md");
  expect(isKnown("a.md")).toBe(true);
  git("init", "--quiet");
  expect(isKnown("a.md")).toBe(false);
  writeFileSync(join(root, ".gitignore"), "notes\n");
  expect(isKnown("a.md")).toBe(true);
});
