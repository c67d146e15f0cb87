import { traceHash } from "../../lab/trace/run-hash.ts";
import { summary } from "../../lab/trace/run-summary.ts";
import type { RecordedRun } from "../example.ts";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import type { Outcome } from "../run/outcome.ts";
import { LIMITS, type Limits } from "../run/run.ts";
import type { DeclaredClaim } from "../source/read-claims.ts";

/**
 * Returns the run of an outcome, with its hash and summary; undefined where the program did not come to its
 * end.
 */
export async function runOf(outcome: Outcome, seed: number): Promise<RecordedRun | undefined> {
  if (outcome.state !== "done") return undefined;
  const { trace } = outcome;
  return { seed, hash: await traceHash(trace), ...summary(trace), trace };
}

/** Lists the diagnostics of how a program ended; empty for a program that came to its end. */
export function endDiagnostics(name: string, outcome: Outcome, limits: Limits = LIMITS): ProgramDiagnostic[] {
  const start = { line: 1, column: 1 };
  if (outcome.state === "failed") {
    const { line, column } = outcome;
    const isFlood = outcome.name === "FloodError";
    const what = isFlood ? outcome.message : `${outcome.name}: ${outcome.message}`;
    const kind = isFlood ? "example-flood" : "example-failed";
    return [{ kind, line, column, message: `The example "${name}" failed: ${what}` }];
  }
  if (outcome.state === "died") {
    const message = `The example "${name}" ended its process without a result: ${outcome.message}.`;
    return [{ kind: "example-failed", ...start, message }];
  }
  if (outcome.state !== "stopped") return [];
  const { kind, what, suggestion } = stops(limits)[outcome.by];
  return [{ kind, ...start, message: `The example "${name}" ${what} It was stopped.`, suggestion }];
}

const stops = ({ time, heap, memory, report }: Limits) =>
  ({
    time: {
      kind: "example-timeout",
      what: `was still running after ${time / 1000} s.`,
      suggestion: "look for a loop that never ends: waiting takes no real time in the lab",
    },
    memory: {
      kind: "example-memory",
      what: `took more than ${heap} MB of objects, or ${memory} MB in all.`,
      suggestion: "keep less of it at a time",
    },
    flood: {
      kind: "example-flood",
      what: `did so much that its record would be longer than ${report / 1e6} MB.`,
      suggestion: "let it do less",
    },
  }) as const;

/** Lists a diagnostic for each claim that does not hold in a finished run, or that the run never judged. */
export function claimDiagnostics(
  name: string,
  declared: readonly DeclaredClaim[],
  { claims }: RecordedRun,
): ProgramDiagnostic[] {
  const judged = new Map(claims.map(({ id, holds }) => [id, holds]));
  return declared.flatMap(({ id, line, column }): ProgramDiagnostic[] => {
    const holds = judged.get(id);
    if (holds === true) return [];
    if (holds === false) {
      const message = `The claim "${id}" of the example "${name}" does not hold.`;
      const suggestion = `mend the program, or what the note says; npm run record -- ${name} shows what it printed`;
      return [{ kind: "claim-fails", line, column, message, suggestion }];
    }
    const message = `The claim "${id}" of the example "${name}" was never judged: the run did not come by it.`;
    return [{ kind: "claim-unjudged", line, column, message }];
  });
}
