import { type ChildProcess, spawn } from "node:child_process";

const running = new Set<ChildProcess>();

/**
 * Starts a process of Node that may do nothing but compute: it reads and writes no file, opens no socket,
 * starts no other process or thread, and knows nothing of where it runs. It can be heard on its standard
 * error and on stream 3.
 * @param text what it does: a module in JavaScript
 * @param heap megabytes that its objects may take
 */
export function startIsolated(text: string, heap: number): ChildProcess {
  const flags = [
    "--permission",
    // As a page's policy has it: text does not become code.
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${heap}`,
    "--input-type=module",
    // The text comes by standard input: --eval would make every module of Node a global, and without a name
    // for it Node would grant leave to read its working folder.
    "-",
  ];
  const child = spawn(process.execPath, flags, {
    cwd: "/",
    env: { TZ: "UTC" },
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
  // One that is gone before it has read its text says so by its end.
  child.stdin?.on("error", () => {}).end(text);
  if (running.size === 0) process.on("exit", killAll);
  running.add(child);
  child.once("close", () => {
    running.delete(child);
    if (running.size === 0) process.off("exit", killAll);
  });
  return child;
}

/** A child in a loop would outlive its parent. */
function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}
