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

/** A site built from a folder of notes, in a temporary folder of its own. */
export interface BuiltSite {
  readonly exitCode: number;
  /** What the build said, on both channels. */
  readonly output: string;
  readonly dir: string;
  readonly notesDir: string;
  readonly examplesDir: string;
  has(path: string): boolean;
  read(path: string): string;
  /** Every file of the site, by its path. */
  files(): string[];
  /** Builds again with what was built before at hand. */
  rebuild(): Promise<BuiltSite>;
  /** Changes the notes; null deletes one. */
  write(notes: Readonly<Record<string, string | null>>): void;
  /** Changes the examples; null deletes one. */
  writeExamples(examples: Readonly<Record<string, string | null>>): void;
  remove(): void;
}

/**
 * Builds a site of the given notes: a folder's path, or file names with their text; and of the examples beside them,
 * which may be given too.
 */
export async function buildSite(
  notes: string | Files,
  env: Readonly<Record<string, string>> = {},
  examples: Files = {},
): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), "running-notes-"));
  const notesDir = typeof notes === "string" ? resolve(notes) : join(root, "notes");
  const examplesDir = resolve(notesDir, "../examples");
  const dir = join(root, "dist");
  if (typeof notes !== "string") {
    mkdirSync(notesDir);
    writeAll(notesDir, notes);
  }
  writeAll(examplesDir, examples);
  const build = async (): Promise<BuiltSite> => {
    rmSync(dir, { recursive: true, force: true });
    const endTurn = await takeTurn();
    const { exitCode, output } = await run([ASTRO, "build", "--outDir", dir], {
      NOTES_DIR: notesDir,
      ...env,
    }).finally(endTurn);
    return {
      exitCode,
      output,
      dir,
      notesDir,
      examplesDir,
      has: (path) => existsSync(join(dir, path)),
      read: (path) => readFileSync(join(dir, path), "utf8"),
      files: () =>
        readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
          .sort(),
      rebuild: build,
      write: (changes) => writeAll(notesDir, changes),
      writeExamples: (changes) => writeAll(examplesDir, changes),
      remove: () => {
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
  };
  return build();
}

function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
}

/** Runs a script with this Node in a folder, else in this one; waits for its end and takes down what it says. */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = ".",
): Promise<{ exitCode: number; output: string; stdout: string }> {
  return new Promise((done) => {
    // Vitest's own variables would make a build one for development, below another base.
    const { PATH = "", HOME = "", TMPDIR = tmpdir() } = process.env;
    const options = { cwd, env: { PATH, HOME, TMPDIR, NO_COLOR: "1", ...env }, maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [...args], options, (_error, stdout, stderr) => {
      done({ exitCode: child.exitCode ?? 1, output: `${stdout}${stderr}`, stdout });
    });
  });
}
