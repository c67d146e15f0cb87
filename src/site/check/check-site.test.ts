import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../notebook/diagnostic/diagnostic.ts";
import { diagramsCacheDir, examplesCacheDir, notesCacheDir } from "../settings/cache-dir.ts";
import { checkChanged, checkSite } from "./check-site.ts";

let root: string;
const folders = () => ({ notesDir: join(root, "notes"), examplesDir: join(root, "examples") });
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "check-site-"));
  mkdirSync(join(root, "notes"));
});
afterEach(() => {
  const { notesDir, examplesDir } = folders();
  const caches = [
    notesCacheDir(notesDir),
    diagramsCacheDir(notesDir),
    examplesCacheDir(notesDir, examplesDir),
  ];
  for (const folder of [root, ...caches]) rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string | null>>;

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
}

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], { cwd: root });

function commit(files: Files): void {
  write(files);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message=x", "--no-gpg-sign");
}

const short = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ kind, file, line }) => `${kind} ${file.slice(root.length + 1)}:${line}`);

const program = (text: string) =>
  `/**\n * Title\n *\n * Question?\n */\nimport { claim } from "lab";\n${text}\n`;

test("a check advises how notes hang together, and looks at their images", async () => {
  write({
    "notes/a.md": "# Session Stores\n\n[[b]]",
    "notes/b.md": "[[a]] ![x](p.png)",
    "notes/c.md": "session stores",
    "notes/p.png": "no image",
  });
  const { diagnostics, checked } = await checkSite(folders());
  expect(short(diagnostics)).toEqual([
    "image-content notes/b.md:1",
    "orphan notes/c.md:1",
    "unlinked-mention notes/c.md:1",
  ]);
  expect(checked).toMatchObject({ notes: 3, links: 3 });
});

test("a check says what is wrong with what is said of tags", async () => {
  write({
    "notes/a.md": "---\ntags: [caching]\n---\n# A\n\n[[b]]",
    "notes/b.md": "[[a]]",
    "tags.yaml": "cahcing: Copies.\n",
  });
  expect(short((await checkSite(folders())).diagnostics)).toEqual([
    "tags-missing tags.yaml:1",
    "tags-unknown tags.yaml:1",
  ]);
});

/** Notes that each have something wrong, and that hang together: a ← b ← c, d apart. */
const NOTES: Files = {
  "notes/a.md": "# A Title\n\n## Part\n\n<b>",
  "notes/b.md": "[[a#Part]]\n\n<b>",
  "notes/c.md": "[[b]]\n\n<b>",
  "notes/d.md": "[[c]] ![[one.ts]] [x](claim:two/kept)\n\n<b>",
  "examples/one.ts": program('claim("kept", false);'),
  "examples/two.ts": program('claim("kept", false);'),
};

describe("of a change", () => {
  test.each<[name: string, change: Files, diagnostics: string[], notes: number]>([
    ["nothing", {}, [], 0],
    [
      "a note and what links to it",
      { "notes/a.md": "# A Title\n\n## Part\n\n<b> <i>" },
      ["raw-html notes/a.md:5", "raw-html notes/a.md:5", "raw-html notes/b.md:3"],
      2,
    ],
    [
      "a heading that another note names",
      { "notes/a.md": "# A Title\n\n## Other\n\ntext" },
      ["broken-heading notes/b.md:1", "raw-html notes/b.md:3"],
      2,
    ],
    ["a note that is deleted", { "notes/a.md": null }, ["broken-link notes/b.md:1"], 0],
    [
      "a note that takes another's name",
      { "notes/e.md": "---\nid: c\n---\n\n[[a]]" },
      ["no-backlinks notes/e.md:1", "duplicate-id notes/e.md:2", "id-differs notes/e.md:2"],
      1,
    ],
    [
      "a note that says the title of one that it does not know",
      { "notes/c.md": "[[b]]\n\na title" },
      ["unlinked-mention notes/c.md:3", "raw-html notes/d.md:3"],
      2,
    ],
  ])("%s", async (_, change, diagnostics, notes) => {
    commit(NOTES);
    write(change);
    const found = await checkChanged(folders());
    expect(short(found.diagnostics)).toEqual(diagnostics);
    expect(found.checked.notes).toBe(notes);
    expect(found.checked.examples).toEqual([]);
  });

  test("examples: those that changed, and those of changed notes", async () => {
    commit(NOTES);
    write({ "examples/one.ts": program('claim("kept", 1 > 2);') });
    const { diagnostics, checked } = await checkChanged(folders());
    // The note that shows it links to a claim of the other, which must be known for that.
    expect(checked.examples.map(({ name }) => name)).toEqual(["one", "two"]);
    expect(short(diagnostics)).toEqual(["claim-fails examples/one.ts:7", "raw-html notes/d.md:3"]);
    write({ "examples/three.ts": program('claim("kept", true);') });
    git("add", "examples/one.ts");
    git("commit", "--quiet", "--message=x", "--no-gpg-sign");
    expect(short((await checkChanged(folders())).diagnostics)).toEqual([
      "example-unrecorded examples/three.ts:1",
      "example-unused examples/three.ts:1",
    ]);
    git("rm", "--quiet", "examples/two.ts");
    rmSync(join(root, "examples/three.ts"));
    expect(short((await checkChanged(folders())).diagnostics)).toContain("broken-claim notes/d.md:1");
  });

  test("a tag that comes or goes", async () => {
    commit({ "notes/a.md": "---\ntags: [caching]\n---\n# A\n\ntext", "tags.yaml": "caching: Copies.\n" });
    expect(short((await checkChanged(folders())).diagnostics)).toEqual([]);
    write({ "notes/a.md": "---\ntags: [sessions]\n---\n# A\n\ntext" });
    expect(short((await checkChanged(folders())).diagnostics)).toEqual([
      "tags-missing tags.yaml:1",
      "tags-unknown tags.yaml:1",
    ]);
  });

  test("diagrams: what is known of the others stays", async () => {
    const diagram = (source: string) => `text\n\n\`\`\`mermaid\n${source}\n\`\`\``;
    commit({
      "notes/a.md": diagram("flowchart LR\n  A -->"),
      "notes/b.md": diagram("flowchart LR\n  B -->"),
    });
    const whole = await checkSite(folders());
    expect(short(whole.diagnostics).filter((found) => found.startsWith("diagram"))).toHaveLength(2);
    const known = () =>
      JSON.parse(readFileSync(`${diagramsCacheDir(folders().notesDir)}/notes.json`, "utf8")).entries;
    expect(known()).toHaveLength(2);
    write({ "notes/a.md": diagram("flowchart LR\n  A -->|") });
    expect(short((await checkChanged(folders())).diagnostics)).toEqual([
      "orphan notes/a.md:1",
      "diagram-syntax notes/a.md:5",
    ]);
    expect(known()).toHaveLength(3);
  });
});

test.each([
  [50, false],
  [51, true],
])("of %i notes it is kept between checks what was read: %s", async (count, kept) => {
  write(Object.fromEntries(Array.from({ length: count }, (_, index) => [`notes/${index}.md`, "text"])));
  const file = `${notesCacheDir(folders().notesDir)}/read.json`;
  const first = await checkSite(folders());
  expect(existsSync(file)).toBe(kept);
  expect(await checkSite(folders())).toEqual(first);
  write({ "notes/1.md": "[[nope]]" });
  expect(short((await checkSite(folders())).diagnostics)).toContain("broken-link notes/1.md:1");
});
