import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, vi } from "vitest";

/** Only a fault reaches it, on a slow machine too. */
const PATIENCE = { interval: 10, timeout: 60_000 };

/** An example that is being served, seen from outside: what was printed, and which process is what. */
export class ServedWorld {
  readonly printed: string[] = [];
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.process = spawn(process.execPath, ["scripts/serve.ts", ...args], {
      env: { ...process.env, ...env },
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      if (stream) createInterface({ input: stream }).on("line", (line) => this.printed.push(line));
    this.ended = new Promise((resolve) => this.process.once("close", resolve));
  }

  /** Serves an example, and returns when it is up. */
  static async start(name: string, env: Readonly<Record<string, string>> = {}): Promise<ServedWorld> {
    const world = new ServedWorld([name, "--port", "0"], env);
    try {
      await world.sees("Ctrl-C ends everything.");
    } catch (error) {
      await world.end();
      throw error;
    }
    return world;
  }

  /** Waits until something has been printed. */
  async sees(text: string): Promise<void> {
    await vi.waitFor(() => expect(this.printed.join("\n")).toContain(text), PATIENCE);
  }

  type(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }

  pid(name: string): number {
    const pids = [...this.printed.join("\n").matchAll(/^ *(.+?)(?: {2}.*| is up again,| \()\s*pid (\d+)/gm)];
    return Number(pids.findLast(([, each]) => each === name)?.[2]);
  }

  /** The address of a machine, `http://…` or `tcp://…`. */
  url(name: string): string {
    const row = this.printed.find((line) => line.startsWith(`  ${name}  `));
    return /(?:http|tcp):\S+/.exec(row ?? "")?.[0] ?? "";
  }

  get pids(): number[] {
    return [...this.printed.join("\n").matchAll(/\bpid (\d+)/g)].map(([, pid]) => Number(pid));
  }

  /** Ends a process from outside, and waits until it has been noticed. */
  async kill(name: string): Promise<void> {
    const pid = this.pid(name);
    process.kill(pid);
    await this.sees(`${name} (pid ${pid}) has ended`);
  }

  /** Starts a process that has ended, by typing, and waits for it. */
  async revive(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const before = this.pid(name);
      this.type(`revive ${name.toLowerCase()}`);
      await vi.waitFor(() => expect(this.pid(name)).not.toBe(before), PATIENCE);
    }
  }

  /** Ends all as Ctrl-C would, and gives the exit code. */
  async end(): Promise<number | null> {
    this.process.kill("SIGINT");
    return this.ended;
  }
}

/** Whether a process has not ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Somebody with cookies, over real HTTP. */
export function visitor(origin: string) {
  const cookies = new Map<string, string>();
  return async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    if (cookie) headers.set("cookie", cookie);
    const response = await fetch(new URL(path, origin), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}
