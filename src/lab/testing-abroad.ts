import { execFileSync } from "node:child_process";
import process from "node:process";

const WORKER = new URL("./testing-worker.ts", import.meta.url).href;
const MACHINE = { TZ: "Asia/Tokyo", LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8" };

/**
 * Evaluates expressions in a run on a machine in Tokyo that speaks German, and returns what the console
 * shows.
 */
export function abroad(expressions: readonly string[]): string[] {
  const tries = expressions.map(
    (each) => `try { console.log(${each}); } catch (error) { console.log(error.name); }`,
  );
  const workerData = { program: tries.join("\n"), seed: 1, faults: [] };
  const { output, error } = JSON.parse(
    onMachine(`
      import { Worker } from "node:worker_threads";
      const worker = new Worker(new URL(${JSON.stringify(WORKER)}), { execArgv: [], workerData: ${JSON.stringify(workerData)} });
      worker.on("message", (result) => console.log(JSON.stringify(result)));`),
  );
  if (error) throw new Error(error.message);
  return output;
}

/** What a program of Node prints there. */
export const onMachine = (program: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: MACHINE,
    encoding: "utf8",
  });
