// How the process of a run begins. ./run.ts hands Node this text, with a call of `boot` at its end: no module
// comes from a file, so the process needs no permission to read files.
import { registerHooks } from "node:module";
import type { Job, PROGRAM_URL } from "./job.ts";
import type { runProgram as RunProgram } from "./run-process.ts";

const PROGRAM: typeof PROGRAM_URL = "example:program";

/**
 * Runs a job in its process: loads the lab's modules from the job, then the program, which may import the lab
 * and nothing else.
 */
export async function boot(job: Job): Promise<void> {
  let isSealed = false;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === PROGRAM) {
        // From here on only comparisons are used: a program can change every method.
        isSealed = true;
        return { url: PROGRAM, shortCircuit: true };
      }
      if (specifier === "lab") return { url: job.lab, shortCircuit: true };
      if (isSealed) throw new Error('An example imports "lab" and nothing else.');
      if (specifier.startsWith("node:")) return next(specifier, context);
      const url = job.packages[specifier] ?? new URL(specifier, context.parentURL).href;
      return { url, shortCircuit: true };
    },
    load(url, context, next) {
      const source = url === PROGRAM ? job.code : job.modules[url];
      if (source !== undefined) return { format: "module", source, shortCircuit: true };
      return next(url, context);
    },
  });
  const { runProgram }: { runProgram: typeof RunProgram } = await import(/* @vite-ignore */ job.entry);
  await runProgram(() => import(/* @vite-ignore */ PROGRAM), job);
}
