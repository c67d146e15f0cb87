import { availableParallelism } from "node:os";
import type { Finding } from "../finding.ts";
import { inParallel } from "../run/in-parallel.ts";
import type { Outcome } from "../run/outcome.ts";
import type { RunProgram } from "../run/run.ts";
import { type ProgramText, readProgram } from "../source/read-program.ts";
import { loadCompiler } from "../source/syntax.ts";
import { type CheckTypes, typeChecker } from "../source/type-check.ts";
import { type Cache, cacheKeys, type Known } from "./cache.ts";

/** A program whose text is to be read and run. */
export interface Subject {
  readonly name: string;
  readonly source: string;
  readonly seed: number;
}

/** How to learn about programs. */
export interface Means {
  readonly cache: Cache;
  readonly run: RunProgram;
  /** Whether to run a program again whose run is known. */
  readonly isRunAgain: boolean;
}

let checkTypes: CheckTypes | undefined;

/** Finds out what programs say and do, in their order; only what the cache does not know costs anything. */
export async function learn(
  subjects: readonly Subject[],
  { cache, run, isRunAgain }: Means,
): Promise<Known[]> {
  const keyOf = cacheKeys();
  const tasks = subjects.map((subject) => {
    const key = keyOf(subject.source, subject.seed);
    return { subject, key, before: cache.get(subject.name, key) };
  });
  const unread = tasks.filter(({ before }) => !before).map(({ subject }) => subject);
  const read = new Map((await readAll(unread)).map((known, index) => [unread[index], known]));
  return inParallel(tasks, availableParallelism(), async ({ subject, key, before }) => {
    const known = before ?? read.get(subject);
    if (!known) throw new Error(`The example ${subject.name} was not read.`);
    const code = runnable(known.text);
    if (code === undefined || (known.outcome && !isRunAgain)) {
      if (!before) cache.set(subject.name, key, known);
      return known;
    }
    const outcome = await run(code, subject.seed);
    const complete = { ...known, outcome };
    cache.set(subject.name, key, isLasting(outcome) ? complete : known);
    return complete;
  });
}

async function readAll(subjects: readonly Subject[]): Promise<Known[]> {
  if (subjects.length === 0) return [];
  const ts = await loadCompiler();
  checkTypes ??= typeChecker(ts);
  const types = checkTypes(subjects);
  return subjects.map(({ source }, index) => {
    const text = readProgram(ts, source);
    // What may not be imported cannot be found either: once is enough.
    const own = (types[index] ?? []).filter(
      ({ line, column }) =>
        !text.findings.some(
          (found) => found.kind === "example-import" && found.line === line && found.column === column,
        ),
    );
    return { text, types: text.code === undefined && own.length === 0 ? [NOT_COMPILED] : own };
  });
}

/** Said where a compiler that was told to look away has nothing to say. */
const NOT_COMPILED: Finding = {
  kind: "example-types",
  line: 1,
  column: 1,
  message: "This program does not become JavaScript by leaving its types out.",
  suggestion: "do without enums, namespaces and parameter properties",
};

const runnable = ({ code, findings }: ProgramText) =>
  findings.some(({ kind }) => kind === "example-import") ? undefined : code;

/** What another machine, or this one on another day, would do as well. */
const isLasting = ({ state }: Outcome) => state === "done" || state === "failed";
