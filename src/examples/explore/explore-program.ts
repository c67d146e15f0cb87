import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { ExploreReport } from "../../explore/explore.ts";
import { asInstance } from "../../explore/instance.ts";
import { type Plan, planWords } from "../../explore/plan.ts";
import type { Scope } from "../../explore/scope.ts";
import { startIsolated } from "../run/isolated.ts";
import { labModules } from "../run/lab-modules.ts";
import { watchMemory } from "../run/watch-memory.ts";
import { compile } from "../source/compile.ts";
import type { ExploreJob, FromExploration } from "./messages.ts";

export interface ExploreProgramOptions {
  readonly scope: Scope;
  /** How many runs there may be. */
  readonly most: number;
  /** Hears how many runs are done. */
  readonly tell?: (done: number, all: number) => void;
  /** Milliseconds, of the clock on the wall, that one run may take. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
}

/** Megabytes of JavaScript's own heap, and of the process altogether. */
const [HEAP, MEMORY] = [256, 768];

/** An exploration that came to no end. */
export class ExplorationFailed extends Error {
  override readonly name = "ExplorationFailed";
}

/**
 * Explores the runs of a program in a process of its own, which can reach neither files nor network.
 * @param code the program as JavaScript
 * @throws ExplorationFailed when a run does not come to its end, naming its plan
 */
export async function exploreProgram(
  code: string,
  { scope, most, tell = () => {}, patience = 10_000, signal }: ExploreProgramOptions,
): Promise<ExploreReport> {
  const modules = labModules(new URL("./explore-process.ts", import.meta.url).href);
  const job: ExploreJob = { ...modules, code: asInstance(code), seed: 1, scope, most };
  const boot = compile(readFileSync(new URL("../run/boot.ts", import.meta.url), "utf8")) ?? "";
  const child = startIsolated(`${boot}\nawait boot(${JSON.stringify(job)});`, HEAP);
  let plan: Plan | undefined;
  let ended: string | undefined;
  const end = (why: string) => {
    ended ??= why;
    child.kill("SIGKILL");
  };
  const unwatch = watchMemory(child, MEMORY, () => end(`it took more than ${MEMORY} MB`));
  const stop = () => end("it was stopped");
  signal?.addEventListener("abort", stop);
  let timer = setTimeout(end, patience, "it did not begin");
  let last: FromExploration | undefined;
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-1000);
  });
  const closed = new Promise((done) => child.once("close", done));
  try {
    const stream = child.stdio[3];
    if (!stream || !("setEncoding" in stream)) throw new Error("The process has no stream 3.");
    for await (const line of createInterface({ input: stream })) {
      last = JSON.parse(line) as FromExploration;
      if (!("plan" in last)) continue;
      plan = last.plan;
      tell(last.done, last.all);
      clearTimeout(timer);
      timer = setTimeout(end, patience, `a run did not end in ${patience / 1000} s`);
    }
    await closed;
  } finally {
    child.kill("SIGKILL");
    clearTimeout(timer);
    unwatch();
    signal?.removeEventListener("abort", stop);
  }
  if (last && "report" in last) return last.report;
  const why =
    ended ?? (last && "error" in last ? last.error : said.trim().split("\n").at(-1) || "its process ended");
  throw new ExplorationFailed(plan ? `${why} (${planWords(plan)})` : why);
}
