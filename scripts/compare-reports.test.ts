import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

function compare(...args: string[]) {
  const program = join(import.meta.dirname, "compare-reports.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const found = { kind: "broken-link", severity: "error", file: "a.md", line: 1, column: 1, message: "Gone." };

test("two reports make one comment", () => {
  const before = file("before.json", JSON.stringify({ problems: [found] }));
  const after = file("after.json", JSON.stringify({ problems: [] }));
  const { status, stdout, stderr } = compare(before, after);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^## All is well\n/);
  expect(stdout).toContain("### Links healed\n\n- `a.md` broken-link: `Gone.`\n");
});

test.each([
  [[], "takes two files"],
  [[file("one.json", "{}")], "takes two files"],
  [[file("one.json", "{}"), file("page.html", "<html>")], "page.html is no report"],
  [[file("one.json", "{}"), join(folder, "nope.json")], "nope.json is no report"],
])("%j is refused in one line", (args, message) => {
  const { status, stdout, stderr } = compare(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd()).not.toContain("\n");
});
