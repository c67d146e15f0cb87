import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runCommand, startCommand } from "./testing-command.ts";

const root = mkdtempSync(join(tmpdir(), "new-"));
const notes = join(root, "notes");
const examples = join(root, "examples");
const THERE =
  "---\nid: 20261122-sessions\ntags: [sessions]\naliases: [Stickies]\nformerly: [20261101-jars]\n---\n# Sessions\n\ntext\n";
beforeEach(() => {
  for (const folder of [notes, examples]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(notes);
  writeFileSync(join(notes, "20261122-sessions.md"), THERE);
});
afterAll(() => rmSync(root, { recursive: true }));

const ENV = { NOTES_DIR: notes, EXAMPLES_DIR: "", CHECK_LEVEL: "", TZ: "UTC" };
const command = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand(script, args, { ...ENV, ...env });
const make = (...args: string[]) => command("new.ts", args);
const made = () => readdirSync(notes).filter((file) => file !== "20261122-sessions.md");

test("a note with the day and the words of its title: its path is printed, and what to do next", async () => {
  const { status, stdout, stderr } = startCommand(
    "new.ts",
    ["Write-Ahead Logs", "--tags", "sessions,databases"],
    ENV,
  );
  expect([status, stderr]).toEqual([0, ""]);
  const [file = ""] = made();
  const [, day = "", month, year] = /^((\d{4})(\d{2})\d{2})-write-ahead-logs\.md$/.exec(file) ?? [];
  expect([year, month].join("")).toHaveLength(6);
  expect(stdout).toMatch(`created  ${notes}/${file}\nThe tag databases is new.\n`);
  expect(stdout).toContain(
    `  npm run dev     shows it at http://localhost:4321/notes/${day}-write-ahead-logs/ while`,
  );
  expect(stdout).toContain("npm run check");
  const created = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  expect(readFileSync(join(notes, file), "utf8")).toMatch(
    `---\nid: ${day}-write-ahead-logs\ntags: [sessions, databases]\ncreated: ${created}\n---\n\n# Write-Ahead Logs\n`,
  );
});

test("today is the day of the writer's own time zone", () => {
  // At every moment, the days of these two differ.
  for (const [title, TZ] of [
    ["East", "Pacific/Kiritimati"],
    ["West", "Pacific/Pago_Pago"],
  ] as const)
    expect(startCommand("new.ts", [title], { ...ENV, TZ }).status).toBe(0);
  const [west, east] = made().map((file) => file.slice(0, 8));
  expect(west).not.toBe(east);
});

test("with --example, recording it makes the check green", async () => {
  expect((await make("Last write wins", "--example")).stdout).toContain("npm run record -- last-write-wins");
  expect(readdirSync(examples)).toEqual(["last-write-wins.ts"]);
  expect(await command("check.ts", [])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("has no recorded run"),
  });
  expect(await command("record.ts", ["last-write-wins"])).toMatchObject({
    status: 0,
    stdout: "recorded  last-write-wins\n",
  });
  const { status, stdout } = await command("check.ts", ["--format", "json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    counts: { error: 0 },
    examples: [{ name: "last-write-wins", claims: [{ id: "other-server-answers", holds: true }] }],
  });
});

test("what stands behind --example is a name or, where there is no other, the title", async () => {
  expect((await make("--example", "Other write")).status).toBe(0);
  expect((await make("Write", "--example", "a-name")).status).toBe(0);
  expect((await make("Third", "--example", "--tags", "sessions")).status).toBe(0);
  expect(readdirSync(examples)).toEqual(["a-name.ts", "other-write.ts", "third.ts"]);
});

test.each([
  [
    ["Sessions"],
    /^"Sessions" is the title of .*20261122-sessions\.md\. Write there, or choose another title\.$/,
  ],
  [[], /^A title is missing\. Usage: npm run new -- "Title" /],
  [["--example", "a-name"], /^A title is missing\. /],
  [["A", "B"], /^"B" is more than it takes\. Usage: npm run new -- "Title" /],
  [["A", "--tag", "x"], /^There is no option --tag\. Did you mean --tags\? Usage: npm run new -- "Title" /],
  [["A", "--tags"], /^--tags needs a value\. Usage: /],
])("%j is refused in one line, and the exit code is 2", async (args, line) => {
  const { status, stdout, stderr } = await make(...args);
  expect([status, stdout, stderr.trimEnd().split("\n").length]).toEqual([2, "", 1]);
  expect(stderr.trimEnd()).toMatch(line);
  expect([made(), existsSync(examples)]).toEqual([[], false]);
});
