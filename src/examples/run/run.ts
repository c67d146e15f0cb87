import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { errorPlace } from "../frame/error-place.ts";
import { isTrace } from "../record/record-file.ts";
import { compile } from "../source/compile.ts";
import { startIsolated } from "./isolated.ts";
import { type Job, PROGRAM_URL } from "./job.ts";
import { labModules } from "./lab-modules.ts";
import type { Outcome } from "./outcome.ts";
import { watchMemory } from "./watch-memory.ts";

/** How far a run may go. */
export interface Limits {
  /** Milliseconds, of the clock on the wall. */
  readonly time: number;
  /** Megabytes of JavaScript's own heap, and of the process altogether. */
  readonly heap: number;
  readonly memory: number;
  /** Characters that the process may report. */
  readonly report: number;
}

export const LIMITS: Limits = { time: 10_000, heap: 128, memory: 512, report: 64_000_000 };

/** What is kept of the words of an error. */
const LONGEST = 1_000;

type Stop = Extract<Outcome, { state: "stopped" }>["by"];

/**
 * Runs programs, each in a process of its own, which can reach neither files nor network nor other processes.
 */
export type RunProgram = (code: string, seed: number) => Promise<Outcome>;

/** Prepares to run programs. */
export function runner(limits: Limits = LIMITS): RunProgram {
  const prepare = () => ({
    modules: labModules(new URL("./run-process.ts", import.meta.url).href),
    boot: compile(readFileSync(new URL("./boot.ts", import.meta.url), "utf8")) ?? "",
  });
  let prepared: ReturnType<typeof prepare> | undefined;
  return (code, seed) => {
    prepared ??= prepare();
    return run({ ...prepared.modules, code, seed }, prepared.boot, limits);
  };
}

async function run(job: Job, boot: string, limits: Limits): Promise<Outcome> {
  const child = startIsolated(`${boot}\nawait boot(${JSON.stringify(job)});`, limits.heap);
  let stopped: Stop | undefined;
  const stop = (by: Stop) => {
    stopped ??= by;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(stop, limits.time, "time");
  const unwatch = watchMemory(child, limits.memory, () => stop("memory"));
  try {
    const report = textOf(child, 3, () => stop("flood"), limits.report);
    const stderr = textOf(child, 2, () => stop("flood"), limits.report);
    const signal = await endOf(child);
    if (stopped) return { state: "stopped", by: stopped };
    return outcomeOf(report.join(""), stderr.join(""), signal);
  } finally {
    clearTimeout(timer);
    unwatch();
  }
}

function textOf(child: ChildProcess, index: 2 | 3, flood: () => void, most: number): string[] {
  const pieces: string[] = [];
  let length = 0;
  const stream = child.stdio[index];
  if (!stream || !("setEncoding" in stream)) throw new Error(`The process has no stream ${index}.`);
  stream.setEncoding("utf8").on("data", (piece: string) => {
    length += piece.length;
    if (length > most) flood();
    else pieces.push(piece);
  });
  return pieces;
}

const endOf = (child: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once("error", reject).once("close", (_code, signal) => resolve(signal));
  });

function outcomeOf(report: string, stderr: string, signal: NodeJS.Signals | null): Outcome {
  const { trace, error } = readReport(report);
  if (error) {
    const { line, column } = errorPlace(error.stack, PROGRAM_URL) ?? { line: 1, column: 1 };
    return {
      state: "failed",
      name: error.name.slice(0, LONGEST),
      message: error.message.slice(0, LONGEST),
      line,
      column,
    };
  }
  if (trace) return { state: "done", trace };
  if (/out of memory|allocation failed/i.test(stderr)) return { state: "stopped", by: "memory" };
  const said = /^\w*(?:Error|Exception)\b.*$/m.exec(stderr)?.[0] ?? signal ?? "nothing more is known";
  return { state: "died", message: said };
}

/** A report, as far as it is one: a program can spoil its own. */
function readReport(text: string): Partial<{
  trace: Extract<Outcome, { state: "done" }>["trace"];
  error: { name: string; message: string; stack: string };
}> {
  try {
    const { trace, error } = JSON.parse(text);
    if (error !== undefined) {
      const { name, message, stack } = error;
      return { error: { name: String(name), message: String(message), stack: String(stack) } };
    }
    return isTrace(trace) ? { trace } : {};
  } catch {
    return {};
  }
}
