import { availableParallelism } from "node:os";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import { inParallel } from "../run/in-parallel.ts";
import type { Outcome } from "../run/outcome.ts";
import type { RunProgram } from "../run/run.ts";
import { type ProgramText, readProgram } from "../source/read-program.ts";
import { loadCompiler } from "../source/syntax.ts";
import { type CheckTypes, typeChecker } from "../source/type-check.ts";
import { type Cache, cacheKeys, type ExampleFacts } from "./cache.ts";

/** A program whose text is to be read and run. */
export interface SeededProgram {
  readonly name: string;
  readonly source: string;
  readonly seed: number;
}

/** How to learn about programs. */
export interface RunExamplesOptions {
  readonly cache: Cache;
  readonly run: RunProgram;
  /** Whether to run a program again whose run is known. */
  readonly isRunAgain: boolean;
}

let checkTypes: CheckTypes | undefined;

/** Finds out what programs say and do, in their order; only what the cache does not know costs anything. */
export async function runExamples(
  programs: readonly SeededProgram[],
  { cache, run, isRunAgain }: RunExamplesOptions,
): Promise<ExampleFacts[]> {
  const keyOf = cacheKeys();
  const tasks = programs.map((program) => {
    const key = keyOf(program.source, program.seed);
    return { program, key, before: cache.get(program.name, key) };
  });
  const unread = tasks.filter(({ before }) => !before).map(({ program }) => program);
  const read = new Map((await readAll(unread)).map((facts, index) => [unread[index], facts]));
  return inParallel(tasks, availableParallelism(), async ({ program, key, before }) => {
    const facts = before ?? read.get(program);
    if (!facts) throw new Error(`The example ${program.name} was not read.`);
    const code = runnable(facts.text);
    if (code === undefined || (facts.outcome && !isRunAgain)) {
      if (!before) cache.set(program.name, key, facts);
      return facts;
    }
    const outcome = await run(code, program.seed);
    const complete = { ...facts, outcome };
    cache.set(program.name, key, isLasting(outcome) ? complete : facts);
    return complete;
  });
}

async function readAll(programs: readonly SeededProgram[]): Promise<ExampleFacts[]> {
  if (programs.length === 0) return [];
  const ts = await loadCompiler();
  checkTypes ??= typeChecker(ts);
  const types = checkTypes(programs);
  return programs.map(({ source }, index) => {
    const text = readProgram(ts, source);
    // What may not be imported cannot be found either: once is enough.
    const own = (types[index] ?? []).filter(
      ({ line, column }) =>
        !text.diagnostics.some(
          (found) => found.kind === "example-import" && found.line === line && found.column === column,
        ),
    );
    return { text, types: text.code === undefined && own.length === 0 ? [NOT_COMPILED] : own };
  });
}

/** Said where a compiler that was told to look away has nothing to say. */
const NOT_COMPILED: ProgramDiagnostic = {
  kind: "example-types",
  line: 1,
  column: 1,
  message: "This program does not become JavaScript by leaving its types out.",
  suggestion: "do without enums, namespaces and parameter properties",
};

const runnable = ({ code, diagnostics }: ProgramText) =>
  diagnostics.some(({ kind }) => kind === "example-import") ? undefined : code;

/** What another machine, or this one on another day, would do as well. */
const isLasting = ({ state }: Outcome) => state === "done" || state === "failed";
