import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import {
  cacheDir,
  diagramsCacheDir,
  examplesCacheDir,
  notesCacheDir,
} from "../src/site/settings/cache-dir.ts";
import { type Files, run } from "./build-site.ts";
import { takeTurn } from "./take-turns.ts";

/** A dev server of notes in a temporary folder of its own. */
export interface DevServer {
  /** Where the site stands, with a slash at its end. */
  readonly url: string;
  readonly notesDir: string;
  readonly examplesDir: string;
  /** What it has said so far. */
  said(): string;
  /** Writes files below the folder of both; null deletes one. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  /** Runs a script on these notes. */
  run(...args: readonly string[]): ReturnType<typeof run>;
  stop(): Promise<void>;
}

/** Starts a dev server on a free port, and waits until it answers. */
export async function startDev(files: Files, base = "/"): Promise<DevServer> {
  const root = mkdtempSync(join(tmpdir(), "running-notes-dev-"));
  const [notesDir, examplesDir] = [join(root, "notes"), join(root, "examples")];
  const write = (changes: Readonly<Record<string, string | Uint8Array | null>>) => {
    for (const [name, text] of Object.entries(changes)) {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
    }
  };
  mkdirSync(notesDir);
  write(files);
  const { PATH = "", HOME = "", TMPDIR = tmpdir(), NODE_COMPILE_CACHE = "" } = process.env;
  const own = { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, NO_COLOR: "1" };
  const env = { ...own, NOTES_DIR: notesDir, BASE: base };
  const endTurn = await takeTurn();
  const port = await freePort();
  const args = ["dev", "--host", "127.0.0.1", "--port", String(port), "--ignore-lock"];
  const child = spawn(process.execPath, [resolve("scripts/astro.mjs"), ...args], { env });
  let said = "";
  const ready = new Promise<void>((answers, fails) => {
    child.on("exit", (code) => fails(new Error(`The dev server ended with ${code}:\n${said}`)));
    for (const channel of [child.stdout, child.stderr])
      channel.on("data", (chunk) => {
        said += chunk;
        if (said.includes(`127.0.0.1:${port}`)) answers();
      });
  });
  await ready.catch((error: unknown) => {
    endTurn();
    throw error;
  });
  const ended = new Promise<void>((done) => child.on("exit", () => done()));
  return {
    url: `http://127.0.0.1:${port}${base.replace(/\/$/, "")}/`,
    notesDir,
    examplesDir,
    said: () => said,
    write,
    run: (...parts) => run(parts, { NOTES_DIR: notesDir, BASE: base }),
    async stop() {
      child.kill();
      await ended;
      endTurn();
      const caches = [
        cacheDir(notesDir, base),
        diagramsCacheDir(notesDir),
        examplesCacheDir(notesDir, examplesDir),
        notesCacheDir(notesDir),
      ];
      for (const folder of [root, ...caches]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}
