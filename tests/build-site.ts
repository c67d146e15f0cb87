import { execFile } from "node:child_process";
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
import { dirname, join, resolve } from "node:path";
import {
  cacheDir,
  diagramsCacheDir,
  examplesCacheDir,
  notesCacheDir,
} from "../src/site/settings/cache-dir.ts";
import { takeTurn } from "./take-turns.ts";

const ASTRO = resolve("scripts/astro.mjs");

/** Files by their names below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A site to be built from a folder of notes, in a temporary folder of its own. */
export interface WrittenSite {
  readonly notesDir: string;
  readonly examplesDir: string;
  /** Builds, with what was built before at hand. */
  build(): Promise<BuiltSite>;
  /** Changes the notes; null deletes one. */
  write(notes: Readonly<Record<string, string | null>>): void;
  /** Changes the examples; null deletes one. */
  writeExamples(examples: Readonly<Record<string, string | null>>): void;
  /** Runs the examples and writes their recorded runs, as an author would. */
  record(): Promise<void>;
  remove(): void;
}

export interface BuiltSite extends WrittenSite {
  readonly exitCode: number;
  /** What the build said, on both channels. */
  readonly output: string;
  readonly dir: string;
  has(path: string): boolean;
  read(path: string): string;
  /** Every file of the site, by its path. */
  files(): string[];
}

/**
 * Writes a site of the given notes: a folder's path, or file names with their text; and of the examples
 * beside them, which may be given too.
 */
export function writeSite(
  notes: string | Files,
  env: Readonly<Record<string, string>> = {},
  examples: Files = {},
  root = mkdtempSync(join(tmpdir(), "running-notes-")),
): WrittenSite {
  const notesDir = typeof notes === "string" ? resolve(notes) : join(root, "notes");
  const examplesDir = resolve(notesDir, "../examples");
  const dir = join(root, "dist");
  if (typeof notes !== "string") writeAll(notesDir, notes);
  writeAll(examplesDir, examples);
  const site: WrittenSite = {
    notesDir,
    examplesDir,
    async build() {
      rmSync(dir, { recursive: true, force: true });
      const endTurn = await takeTurn();
      const { exitCode, output } = await run([ASTRO, "build", "--outDir", dir], {
        NOTES_DIR: notesDir,
        ...env,
      }).finally(endTurn);
      return lookAt(site, dir, exitCode, output);
    },
    write: (changes) => writeAll(notesDir, changes),
    writeExamples: (changes) => writeAll(examplesDir, changes),
    async record() {
      const { exitCode, output } = await run(["scripts/record.ts"], { NOTES_DIR: notesDir });
      if (exitCode !== 0) throw new Error(output);
    },
    remove() {
      const base = `/${env.BASE?.replace(/^\//, "") ?? ""}`;
      const caches = [
        cacheDir(notesDir, base),
        diagramsCacheDir(notesDir),
        examplesCacheDir(notesDir, examplesDir),
        notesCacheDir(notesDir),
      ];
      for (const folder of [root, ...caches]) rmSync(folder, { recursive: true, force: true });
    },
  };
  return site;
}

/** Writes a site and builds it. */
export const buildSite = (...args: Parameters<typeof writeSite>): Promise<BuiltSite> =>
  writeSite(...args).build();

/** What a build has made of a site. */
export const lookAt = (site: WrittenSite, dir: string, exitCode: number, output: string): BuiltSite => ({
  ...site,
  exitCode,
  output,
  dir,
  has: (path) => existsSync(join(dir, path)),
  read: (path) => readFileSync(join(dir, path), "utf8"),
  files: () =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .sort(),
});

function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
}

/**
 * Runs a script with this Node in a folder, else in this one; waits for its end and takes down what it says.
 */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = ".",
): Promise<{ exitCode: number; output: string; stdout: string }> {
  return new Promise((done) => {
    // Vitest's own variables would make a build one for development, below another base.
    const { PATH = "", HOME = "", TMPDIR = tmpdir(), NODE_COMPILE_CACHE = "" } = process.env;
    const own = { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, NO_COLOR: "1" };
    const options = { cwd, env: { ...own, ...env }, maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [...args], options, (_error, stdout, stderr) => {
      done({ exitCode: child.exitCode ?? 1, output: `${stdout}${stderr}`, stdout });
    });
  });
}
