import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "./list-files.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "running-notes-list-"));
  for (const path of ["in/a.md", "in/b/c/d.md", "in/.git/e.md", "in/b/.f.md", "out/secret.md"]) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), "text");
  }
  symlinkSync(join(root, "out"), join(root, "in/folder"));
  symlinkSync(join(root, "out/secret.md"), join(root, "in/file.md"));
  symlinkSync(join(root, "in"), join(root, "in/b/circle"));
});
afterAll(() => rmSync(root, { recursive: true }));

test("what stands in a folder and below it is listed; links and what begins with a dot are not", () => {
  expect(listFiles(join(root, "in")).sort()).toEqual(["a.md", "b/c/d.md"]);
});
