import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCommand } from "./testing-command.ts";

const root = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, "notes");
mkdirSync(folder);
writeFileSync(join(folder, "a.md"), "# A\n\nsee [[nope]]\n");

const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand("check.ts", args, { NOTES_DIR: folder, EXAMPLES_DIR: "", CHECK_LEVEL: "", ...env });

test("an error: it is shown, and the exit code is 1", async () => {
  expect(await check([])).toEqual({
    status: 1,
    stdout: `${folder}/a.md:3:5  error  There is no note "nope".\n\n1 error in 1 file.\nMore in docs/problems.md: broken-link.\n`,
    stderr: "",
  });
});

test("JSON is all that stands on standard output", async () => {
  const { status, stdout, stderr } = await check(["--format", "json"]);
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ kind: "broken-link", severity: "error", file: `${folder}/a.md`, line: 3, column: 5 }],
    counts: { error: 1, notes: 1, links: 1 },
    examples: [],
  });
});

test("errors that are let pass are warnings, and the exit code is 0", async () => {
  const { status, stdout } = await check(["--format=github"], { CHECK_LEVEL: "warn" });
  expect(status).toBe(0);
  expect(stdout).toBe(
    `::warning file=${folder}/a.md,line=3,col=5,title=broken-link::There is no note "nope".%0AMore: docs/problems.md#broken-link\n`,
  );
});

test("--fix mends, says so, and checks what is there then", async () => {
  const notes = join(root, "mended");
  mkdirSync(notes);
  writeFileSync(join(notes, "a.md"), "# The A\n\n[[The B]] [[nope]]\n");
  writeFileSync(join(notes, "b.md"), "# The B\n\n[[The A]]\n");
  const env = { NOTES_DIR: notes };
  const { status, stdout } = await check(["--fix", "--format", "json"], env);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ kind: "broken-link", docs: "docs/problems.md#broken-link" }],
    fixes: [
      { file: `${notes}/a.md`, line: 3, column: 1, was: "[[The B]]", now: "[[b]]" },
      { file: `${notes}/b.md`, line: 3, column: 1, was: "[[The A]]", now: "[[a]]" },
    ],
  });
  expect(readFileSync(join(notes, "a.md"), "utf8")).toBe("# The A\n\n[[b]] [[nope]]\n");
  writeFileSync(join(notes, "a.md"), "# The A\n\n[[The B]]\n");
  expect((await check([], env)).stdout.split("\n")[1]).toBe("    write [[b]]; --fix mends it");
  expect(await check(["--fix"], env)).toEqual({
    status: 0,
    stdout: `${notes}/a.md:3:1  mended  [[The B]] → [[b]]\n\nNo problems in 2 notes.\n`,
    stderr: "",
  });
  expect((await check(["--fix"], env)).stdout).toBe(
    "There was nothing for --fix to mend.\n\nNo problems in 2 notes.\n",
  );
});

test("--changed looks at what git knows to be changed, and mends nothing else; so does a hook", async () => {
  const repository = join(root, "repository");
  const notes = join(repository, "notes");
  mkdirSync(notes, { recursive: true });
  const env = { NOTES_DIR: notes };
  const write = (name: string, text: string) => writeFileSync(join(notes, name), text);
  const git = (...args: string[]) => spawnSync("git", ["-C", repository, ...args], { encoding: "utf8" });
  write("a.md", "# The A\n\n[[The B]]\n");
  write("b.md", "# The B\n\n[[The A]]\n");
  write("c.md", "<b>not mine</b>\n");
  expect(await check(["--changed"], env)).toMatchObject({ status: 2, stdout: "" });
  git("init", "--quiet");
  git("config", "user.name", "x");
  git("config", "user.email", "x@example.org");
  git("add", ".");
  git("commit", "--quiet", "--message=x", "--no-gpg-sign");
  expect((await check(["--changed"], env)).stdout).toBe(
    "No note and no example has changed since the last commit.\n",
  );
  write("a.md", "# The A\n\n[[The B]] and more\n");
  // The other note is not concerned: nothing would mend its link.
  expect((await check(["--changed"], env)).stdout.match(/.*--fix.*/g)).toEqual([
    "    write [[b]]; --fix mends it",
  ]);
  const since = (commit: string) => check(["--fix", "--format=json", `--changed=${commit}`], env);
  expect(await since("nope")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: 'There is no commit or branch "nope".\n',
  });
  expect((await check(["--changed", "--fix"], env)).stdout).toBe(
    [
      `${notes}/a.md:3:1  mended  [[The B]] → [[b]]`,
      "",
      `${notes}/b.md:3:1  notice  This link finds a.md by its title; other tools may not.`,
      "    write [[a]]",
      "",
      "1 notice in 1 file.",
      "More in docs/problems.md: link-by-name.",
      "",
    ].join("\n"),
  );
  const program = join(import.meta.dirname, "check.ts");
  const line = `NOTES_DIR='${notes}' EXAMPLES_DIR= exec '${process.execPath}' '${program}' --changed`;
  mkdirSync(join(repository, ".git/hooks"), { recursive: true });
  writeFileSync(join(repository, ".git/hooks/pre-commit"), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  write("a.md", "# The A\n\n[[nope]]\n");
  const refused = git("commit", "--quiet", "--message=x", "--no-gpg-sign", "notes/a.md");
  expect([refused.status, refused.stdout + refused.stderr]).toEqual([
    1,
    expect.stringContaining(`${notes}/a.md:3:1  error  There is no note "nope".`),
  ]);
  write("a.md", "# The A\n\n[[b]]\n");
  const done = git("commit", "--quiet", "--message=x", "--no-gpg-sign", "notes/a.md");
  expect(done.status, done.stderr).toBe(0);
  expect((await check(["--changed=HEAD"], env)).stdout).toBe(
    "No note and no example has changed since HEAD.\n",
  );
  expect(JSON.parse((await since("HEAD~1")).stdout).notes.map(({ id }: { id: string }) => id)).toEqual([
    "a",
    "b",
  ]);
});

test.each<[args: string[], env: Record<string, string>, line: RegExp]>([
  [
    ["--format", "xml"],
    {},
    /^There is no format "xml"\. Usage: .* \[--format human\|github\|json\|markdown\]$/,
  ],
  [["--format"], {}, /^--format needs a value\. Usage: npm run check -- /],
  [["--verbose"], {}, /^There is no option --verbose\. Usage: npm run check -- /],
  [["--fixx"], {}, /^There is no option --fixx\. Did you mean --fix\? Usage: npm run check -- /],
  [["notes"], {}, /^"notes" is more than it takes\. Usage: npm run check -- /],
  [
    [],
    { NOTES_DIR: "/nowhere" },
    /^There is no folder "\/nowhere"\. NOTES_DIR names the folder of the notes\.$/,
  ],
  [[], { CHECK_LEVEL: "off" }, /^CHECK_LEVEL is "off": it must be error or warn\.$/],
])("%j with %j is refused in one line, and the exit code is 2", async (args, env, line) => {
  const { status, stdout, stderr } = await check(args, env);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.trimEnd()).toMatch(line);
  expect(stderr.trimEnd()).not.toContain("\n");
});
