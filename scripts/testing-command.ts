import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { vi } from "vitest";

type Env = Readonly<Record<string, string>>;

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const pathOf = (script: string) => join(import.meta.dirname, script);

/** Runs a command of this folder in a process of its own, as npm does. */
export function startCommand(script: string, args: readonly string[], env: Env = {}, cwd?: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [pathOf(script), ...args], {
    encoding: "utf8",
    cwd,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

let runs = 0;

/**
 * Runs a command of this folder in the process of the tests, one at a time: to load all its modules takes
 * Node longer than what it does with them. That it is a program of its own a test by `startCommand` shows.
 */
export async function runCommand(script: string, args: readonly string[], env: Env = {}): Promise<Ended> {
  const { argv } = process;
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += text;
      return true;
    });
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.argv = [process.execPath, pathOf(script), ...args];
  try {
    // By another name it is another module, and runs again; what it imports is loaded already.
    await import(/* @vite-ignore */ `${pathOf(script)}?run=${++runs}`);
    return { status: Number(process.exitCode ?? 0), ...written };
  } finally {
    process.argv = argv;
    process.exitCode = undefined;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}
