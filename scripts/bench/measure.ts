import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { Cost } from "./cost.ts";

/** What a measured command cost and said. */
export interface Measured extends Cost {
  /** The end of what it wrote. */
  readonly said: string;
}

const TICKS_A_SECOND = 100;

/**
 * Runs a command and measures it by /proc, so on Linux alone.
 * @throws when the command fails; the message holds the end of what it said
 */
export async function measure(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Measured> {
  const before = childTicks();
  const start = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2000);
    });
  }
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : treeMemory(child.pid));
  }, 100);
  const code = await new Promise((done) => child.on("close", done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${said}`);
  return {
    cpu: (childTicks() - before) / TICKS_A_SECOND,
    wall: (performance.now() - start) / 1000,
    memory,
    said,
  };
}

/** Processor time of all ended children of this process, in ticks: fields 16 and 17 of proc(5)'s stat. */
function childTicks(): number {
  const fields = afterName(readFileSync("/proc/self/stat", "utf8"));
  return Number(fields[13]) + Number(fields[14]);
}

const afterName = (stat: string) => stat.slice(stat.lastIndexOf(")") + 2).split(" ");

function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    if (stat) parents.set(Number(name), Number(afterName(stat)[1]));
  }
  const inTree = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && inTree(parents.get(pid) ?? 0));
  const pages = [...parents.keys()]
    .filter(inTree)
    .map((pid) => Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0));
  return pages.reduce((sum, count) => sum + count * 4096, 0) / 1e6;
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
