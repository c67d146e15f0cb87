import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { examplesCacheDir } from "../settings/cache-dir.ts";
import { checked, loadSite } from "./load-site.ts";

let root: string;
const settings = () => ({ notesDir: join(root, "notes"), examplesDir: join(root, "examples") });
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(root, "notes"));
  mkdirSync(join(root, "examples"));
});
afterEach(() => {
  const { notesDir, examplesDir } = settings();
  for (const folder of [root, examplesCacheDir(notesDir, examplesDir)])
    rmSync(folder, { recursive: true, force: true });
});

/** A site of such files, by their paths: its problems in short, but for runs that were never recorded. */
async function load(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const site = await loadSite(settings());
  return {
    site,
    diagnostics: site.diagnostics
      .filter(({ kind }) => kind !== "example-unrecorded")
      .map(({ kind, file, line, column }) => `${kind} ${file.slice(root.length + 1)}:${line}:${column}`),
  };
}

const program = (holds: boolean) =>
  `/**\n * Title\n *\n * Question?\n */\nimport { claim } from "lab";\nclaim("kept", ${holds});\n`;
const inQuote = (text: string) => text.replace(/^/gm, "> ").trimEnd();

test("what notes say of examples is checked once these have run", async () => {
  const { site, diagnostics } = await load({
    "examples/one.ts": program(true),
    "examples/unused.ts": program(true),
    "notes/a.md": "![[one.ts]]\n\n[x](claim:one/kept) [x](claim:one/lost) ![[two.ts]]\n\n[[nope]]\n",
    "notes/b.md": `# B\n\n\`\`\`ts run name=two\n${program(true)}\`\`\`\n\n\`\`\`ts run name=one\n\`\`\`\n`,
  });
  expect(diagnostics).toEqual([
    "example-unused examples/unused.ts:1:1",
    "broken-claim notes/a.md:3:21",
    "broken-link notes/a.md:5:1",
    "example-name notes/b.md:13:11",
  ]);
  expect(checked(site)).toMatchObject({
    notes: 2,
    links: 5,
    examples: [{ name: "one" }, { name: "unused" }, { name: "two", claims: [{ id: "kept", holds: true }] }],
  });
});

test("a claim that does not hold is the program's problem, in its file or in its note", async () => {
  const { diagnostics } = await load({
    "examples/one.ts": program(false),
    "notes/a.md": `![[one.ts]]\n\n[x](claim:one/kept) [x](claim:two/kept)\n\n${inQuote(`\`\`\`ts run name=two\n${program(false)}\`\`\``)}\n`,
  });
  expect(diagnostics).toEqual(["claim-fails examples/one.ts:7:1", "claim-fails notes/a.md:12:3"]);
});

test("a site without examples", async () => {
  const { site, diagnostics } = await load({ "notes/a.md": "Text." });
  expect([diagnostics, site.examples]).toEqual([[], []]);
});
