import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SetupError } from "../settings/setup-error.ts";
import { changedFiles } from "./changed-files.ts";

let root: string;
function makeRoot(): string {
  root = mkdtempSync(join(tmpdir(), "changed-"));
  mkdirSync(join(root, "deep/notes/sub"), { recursive: true });
  return root;
}
beforeEach(() => void makeRoot());
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

describe("since a commit", () => {
  let repository: string;
  beforeAll(() => {
    repository = makeRoot();
    git("init", "--quiet", "--initial-branch=main");
    for (const name of ["same.md", "here.md", "there.md", "gone.md", "dirty.md"]) write(name);
    write("../outside.md");
    commit();
    git("tag", "start");
    git("switch", "--quiet", "--create", "topic");
    write("here.md", "x");
    write("../outside.md", "x");
    git("mv", "deep/notes/gone.md", "deep/notes/sub/ü new.md");
    commit();
    git("switch", "--quiet", "main");
    write("there.md", "x");
    commit();
    git("switch", "--quiet", "topic");
    write("dirty.md", "x");
    write("untracked.md");
  });
  beforeEach(() => cpSync(repository, root, { recursive: true }));
  afterAll(() => rmSync(repository, { recursive: true }));

  test.each(["main", "start", "main~1", "@{-1}"])(
    "%s: what changed since this branch left it",
    async (since) => {
      expect(await changedFiles(notes(), since)).toEqual(
        new Set(["here.md", "gone.md", "sub/ü new.md", "dirty.md", "untracked.md"]),
      );
      expect(await changedFiles(join(notes(), "sub"), since)).toEqual(new Set(["ü new.md"]));
    },
  );

  test.each(["HEAD", "topic"])("%s: what no commit has", async (since) => {
    expect(await changedFiles(notes(), since)).toEqual(new Set(["dirty.md", "untracked.md"]));
  });

  test.each(["nope", "", "--help", "--output=made", "-O", "main:deep", "main..topic", "main\n"])(
    "%j is none that git knows",
    async (since) => {
      const asked = changedFiles(notes(), since);
      await expect(asked).rejects.toThrow(SetupError);
      await expect(asked).rejects.toThrow(`There is no commit or branch "${since}".`);
      expect(existsSync(join(notes(), "made"))).toBe(false);
    },
  );

  test("one that has nothing in common with this branch", async () => {
    const alone = git("commit-tree", "-m", "x", "HEAD^{tree}").toString().trim();
    await expect(changedFiles(notes(), alone)).rejects.toThrow(
      `"${alone}" and this branch have no commit in common; git may have fetched too few.`,
    );
  });
});

test("before the first commit all is new", async () => {
  git("init", "--quiet");
  write("a.md");
  expect(await changedFiles(notes())).toEqual(new Set(["a.md"]));
});

test("without a repository it says so in one line", async () => {
  for (const since of [undefined, "main"]) {
    const asked = changedFiles(notes(), since);
    await expect(asked).rejects.toThrow(SetupError);
    await expect(asked).rejects.toThrow(/^--changed asks git .*not a git repository.*$/);
  }
});
