import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, "notes");
mkdirSync(folder);
writeFileSync(join(folder, "a.md"), "# A\n\nsee [[nope]]\n");

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const program = join(import.meta.dirname, "check.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    env: { ...process.env, NOTES_DIR: folder, EXAMPLES_DIR: "", CHECK_LEVEL: "", ...env },
  });
  return { status, stdout, stderr };
}

test("an error: it is shown, and the exit code is 1", () => {
  expect(check([])).toEqual({
    status: 1,
    stdout: `${folder}/a.md:3:5  error  There is no note "nope".\n\n1 error in 1 file.\n`,
    stderr: "",
  });
});

test("JSON is all that stands on standard output", () => {
  const { status, stdout, stderr } = check(["--format", "json"]);
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ kind: "broken-link", severity: "error", file: `${folder}/a.md`, line: 3, column: 5 }],
    counts: { error: 1, notes: 1, links: 1 },
    examples: [],
  });
});

test("errors that are let pass are warnings, and the exit code is 0", () => {
  const { status, stdout } = check(["--format=github"], { CHECK_LEVEL: "warn" });
  expect(status).toBe(0);
  expect(stdout).toBe(
    `::warning file=${folder}/a.md,line=3,col=5,title=broken-link::There is no note "nope".\n`,
  );
});

test.each<[args: string[], env: Record<string, string>, line: RegExp]>([
  [["--format", "xml"], {}, /takes --format human\|github\|json and nothing else; this was: --format xml$/],
  [["--format"], {}, /takes --format human\|github\|json/],
  [["--verbose"], {}, /takes --format human\|github\|json and nothing else; this was: --verbose$/],
  [["notes"], {}, /takes --format human\|github\|json/],
  [
    [],
    { NOTES_DIR: "/nowhere" },
    /^There is no folder "\/nowhere"\. NOTES_DIR names the folder of the notes\.$/,
  ],
  [[], { CHECK_LEVEL: "off" }, /^CHECK_LEVEL is "off": it must be error or warn\.$/],
])("%j with %j is refused in one line, and the exit code is 2", (args, env, line) => {
  const { status, stdout, stderr } = check(args, env);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.trimEnd()).toMatch(line);
  expect(stderr.trimEnd()).not.toContain("\n");
});
