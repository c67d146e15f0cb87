import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runCommand, startCommand } from "./testing-command.ts";

const root = mkdtempSync(join(tmpdir(), "record-"));
const notes = join(root, "notes");
const examples = join(root, "examples");
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  for (const folder of [notes, examples]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
});

const program = (body: string) => `/** Title\n * Question? */\n${body}\n`;

const env = { NOTES_DIR: notes, EXAMPLES_DIR: examples };
const record = (...args: string[]) => runCommand("record.ts", args, env);

test("files and fences are recorded, and the next time there is nothing new", async () => {
  writeFileSync(join(examples, "a-file.ts"), program('console.log("a");'));
  writeFileSync(
    join(notes, "n.md"),
    `# N\n\n\`\`\`ts run name=a-fence\n${program('console.log("b");')}\`\`\`\n`,
  );
  expect(startCommand("record.ts", [], env)).toEqual({
    status: 0,
    stdout: "recorded  a-file\nrecorded  a-fence\n",
    stderr: "",
  });
  expect(readdirSync(examples)).toEqual(["a-fence.run.json", "a-file.run.json", "a-file.ts"]);
  expect((await record()).stdout).toBe("Nothing new: what 2 examples do is recorded.\n");
});

test("those that are named are recorded, and no other", async () => {
  writeFileSync(join(examples, "one.ts"), program("console.log(1);"));
  writeFileSync(join(examples, "two.ts"), program("throw 2;"));
  expect(await record("one")).toMatchObject({ status: 0, stdout: "recorded  one\n" });
  expect(readdirSync(examples)).toEqual(["one.run.json", "one.ts", "two.ts"]);
});

test("one that cannot be recorded is reported, the others are written, and the exit code is 1", async () => {
  writeFileSync(join(examples, "one.ts"), program("console.log(1);"));
  writeFileSync(join(examples, "two.ts"), program("throw 2;"));
  expect(await record()).toMatchObject({
    status: 1,
    stdout: `recorded  one\n${examples}/two.ts:1:1  error  The example "two" failed: Error: 2\n\n1 error in 1 file.\nNot recorded: two.\n`,
  });
  expect((await record("two")).stdout).toMatch(/\n1 error in 1 file\.\nNothing was recorded\.\n$/);
});

test("one whose claim fails shows what it printed and which of its claims hold", async () => {
  const body =
    'import { claim } from "lab";\nconsole.log("said");\nclaim("one", 2 > 1);\nclaim("two", 1 > 2);';
  writeFileSync(join(examples, "carts.ts"), program(body));
  expect(await record("carts")).toEqual({
    status: 1,
    stdout: [
      "carts printed:",
      "    said",
      "  ✓ one",
      "  ✗ two",
      "",
      `${examples}/carts.ts:6:1  error  The claim "two" of the example "carts" does not hold.`,
      "    mend the program, or what the note says; npm run record -- carts shows what it printed",
      "",
      "1 error in 1 file.",
      "Nothing was recorded.",
      "",
    ].join("\n"),
    stderr: "",
  });
  expect(readdirSync(examples)).toEqual(["carts.ts"]);
  writeFileSync(join(examples, "one.ts"), program("console.log(1);"));
  expect((await record()).stdout).toMatch(
    /^recorded {2}one\n\ncarts printed:\n[\s\S]*\nNot recorded: carts\.\n$/,
  );
});

test("the recorded run of no example is removed", async () => {
  writeFileSync(join(examples, "gone.run.json"), "{}");
  expect((await record()).stdout).toBe("removed   gone.run.json, the recorded run of no example\n");
  expect(readdirSync(examples)).toEqual([]);
});

test("an option is none that there is", async () => {
  expect(await record("--all")).toEqual({
    status: 2,
    stdout: "",
    stderr: "There is no option --all. Usage: npm run record, or npm run record -- name\n",
  });
});

test("a name that there is not is refused in one line, and the exit code is 2", async () => {
  writeFileSync(join(examples, "sessions.ts"), program(""));
  expect(await record("session")).toEqual({
    status: 2,
    stdout: "",
    stderr: 'There is no example "session". Did you mean sessions?\n',
  });
});
