import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";

const EVERY = 50;

/**
 * Watches how much memory a process takes, arrays of bytes included, for which V8 has no limit. Where the
 * system does not say (it is not Linux), only V8's limit for the rest holds.
 * @param most megabytes
 * @returns what ends the watch
 */
export function watchMemory({ pid }: ChildProcess, most: number, onTooMuch: () => void): () => void {
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    if (kilobytes > most * 1024) onTooMuch();
  }, EVERY);
  return () => clearInterval(timer);
}
