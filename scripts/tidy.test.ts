import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "tidy-"));
const UNTIDY = "# A\ntext \nend";
const BINARY = Buffer.from([0x61, 0x20, 0x0a, 0xff]);
const FILES = {
  "notes/a.md": UNTIDY,
  "notes/b.mdx": "# B\n",
  "README.md": UNTIDY,
  "docs/x/y.md": UNTIDY,
  "notes/.obsidian/x.md": UNTIDY,
  "src/z.md": UNTIDY,
  "notes/bytes.md": BINARY,
};
beforeEach(() => {
  rmSync(root, { recursive: true });
  for (const folder of ["notes/.obsidian", "docs/x", "src"])
    mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text);
});
afterAll(() => rmSync(root, { recursive: true }));

function tidy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "tidy.ts"), ...args],
    {
      encoding: "utf8",
      cwd: root,
      env: { ...process.env, NOTES_DIR: "notes" },
    },
  );
  return { status, stdout, stderr };
}
const untouched = () =>
  Object.keys(FILES).filter((name) =>
    readFileSync(join(root, name)).equals(Buffer.from(FILES[name as keyof typeof FILES])),
  );

test("what is untidy in notes and documents is listed by file and line, and nothing is written", () => {
  const at = (path: string) =>
    `${path}:2  white space at the end of the line\n${path}:3  the file does not end with one line end\n`;
  expect(tidy()).toEqual({
    status: 1,
    stdout: `${["README.md", "docs/x/y.md", "notes/a.md"].map(at).join("")}\nnpm run format mends this.\n`,
    stderr: "",
  });
  expect(untouched()).toEqual(Object.keys(FILES));
});

test("with --write it is mended, and then there is nothing to say", () => {
  expect(tidy("--write")).toEqual({
    status: 0,
    stdout: "tidied  README.md\ntidied  docs/x/y.md\ntidied  notes/a.md\n",
    stderr: "",
  });
  expect(readFileSync(join(root, "notes/a.md"), "utf8")).toBe("# A\ntext\nend\n");
  expect(untouched()).toEqual(["notes/b.mdx", "notes/.obsidian/x.md", "src/z.md", "notes/bytes.md"]);
  expect(tidy()).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("anything else is refused in one line, and the exit code is 2", () => {
  expect(tidy("notes/a.md")).toEqual({
    status: 2,
    stdout: "",
    stderr: '"notes/a.md" is more than it takes. Usage: node scripts/tidy.ts [--write]\n',
  });
  expect(tidy("--writ").stderr).toBe(
    "There is no option --writ. Did you mean --write? Usage: node scripts/tidy.ts [--write]\n",
  );
});
