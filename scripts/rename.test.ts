import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runCommand, startCommand } from "./testing-command.ts";

const root = mkdtempSync(join(tmpdir(), "rename-"));
const notes = join(root, "notes");
const OLD = "---\nid: old\n---\n# Old\n\n[[a]]\n";
const LINKS = "# A\n\n[[old|words]]  \n[x](x/old.md)\n";
beforeEach(() => {
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(join(notes, "x"), { recursive: true });
  writeFileSync(join(notes, "x/old.md"), OLD);
  writeFileSync(join(notes, "a.md"), LINKS);
  writeFileSync(join(notes, "other.md"), "# Other\n\n[[a]] \r\n");
});
afterAll(() => rmSync(root, { recursive: true }));

const ENV = { NOTES_DIR: notes, BASE: "/repo" };
const rename = (...args: string[]) => runCommand("rename.ts", args, ENV);
const files = () =>
  readdirSync(notes, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(notes, name)).isFile())
    .toSorted();

test("a note moves, its links follow, and what was done is said", async () => {
  expect(startCommand("rename.ts", ["old", "new"], ENV)).toEqual({
    status: 0,
    stdout: [
      `${notes}/a.md  2 links`,
      `${notes}/x/old.md → ${notes}/x/new.md`,
      "/repo/notes/old/ leads to /repo/notes/new/",
      `The title stays "Old": ${notes}/x/new.md:5`,
      "",
    ].join("\n"),
    stderr: "",
  });
  expect(files()).toEqual(["a.md", "other.md", "x/new.md"]);
  expect(readFileSync(join(notes, "a.md"), "utf8")).toBe("# A\n\n[[new|words]]  \n[x](x/new.md)\n");
  expect(readFileSync(join(notes, "x/new.md"), "utf8")).toBe(
    "---\nid: new\nformerly: [old]\n---\n# Old\n\n[[a]]\n",
  );
  expect(readFileSync(join(notes, "other.md"), "utf8")).toBe("# Other\n\n[[a]] \r\n");
});

test("the examples that it shows keep their names", async () => {
  writeFileSync(join(notes, "x/old.md"), `${OLD}\n![[carts.ts]]\n`);
  expect((await rename("old", "new")).stdout).toMatch(/\nThe example carts keeps its name\.\n$/);
  writeFileSync(join(notes, "x/new.md"), "text\n\n![[carts.ts]]\n\n```ts run name=jars\n```\n");
  expect((await rename("new", "newer")).stdout).toMatch(/\nThe examples carts, jars keep their names\.\n$/);
});

test("a name that git has never seen is not kept", async () => {
  const git = (...args: string[]) =>
    spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { cwd: notes });
  git("init", "--quiet");
  git("add", "a.md", "x/old.md");
  git("commit", "--quiet", "--message=x", "--no-gpg-sign");
  expect((await rename("old", "new")).stdout).toContain("/repo/notes/old/ leads to /repo/notes/new/\n");
  expect((await rename("new", "newer")).stdout).not.toContain("leads to");
  expect((await rename("other", "others")).stdout).not.toContain("leads to");
  expect(readFileSync(join(notes, "x/newer.md"), "utf8")).toContain("\nformerly: [old]\n");
  expect(readFileSync(join(notes, "others.md"), "utf8")).toBe("# Other\n\n[[a]] \r\n");
});

test("paths may be those that a shell completes", async () => {
  expect((await rename(`${notes}/x/old.md`, `${notes}/new.md`)).stdout).toContain("x/old.md → ");
  expect(files()).toEqual(["a.md", "new.md", "other.md"]);
});

test.each([
  [["old"], "Something is missing. Usage: npm run rename -- old new"],
  [["old", "new", "more"], '"more" is more than it takes. Usage: npm run rename -- old new'],
  [["old", "--new"], "There is no option --new. Usage: npm run rename -- old new"],
  [["olde", "new"], 'There is no note "olde". Did you mean old?'],
  [["old", "other"], `"other" is the id of ${notes}/other.md.`],
  [["x/old", "/in-the-way"], `There is a file ${notes}/in-the-way.md already.`],
])("%j is refused in one line, nothing is written, and the exit code is 2", async (args, line) => {
  mkdirSync(join(notes, "in-the-way.md"));
  expect(await rename(...args)).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  expect(files()).toEqual(["a.md", "other.md", "x/old.md"]);
  expect(readFileSync(join(notes, "a.md"), "utf8")).toBe(LINKS);
});

test("a file that is not UTF-8 would lose bytes: nothing is written", async () => {
  writeFileSync(join(notes, "a.md"), Buffer.concat([Buffer.from(LINKS), Buffer.from([0xff])]));
  expect(await rename("old", "new")).toMatchObject({
    status: 2,
    stderr: `${notes}/a.md is not text in UTF-8, and would not stay as it is.\n`,
  });
  expect(files()).toEqual(["a.md", "other.md", "x/old.md"]);
});
