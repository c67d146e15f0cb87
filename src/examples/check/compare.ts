import type { RecordedRun } from "../example.ts";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import { differenceFromRecord, differenceOfTraces } from "../record/difference.ts";
import type { Outcome } from "../run/outcome.ts";
import { endDiagnostics } from "./judge-claims.ts";

const START = { line: 1, column: 1 };

/**
 * Compares a run with the recorded run. Gives a diagnostic where they differ, or where no run is recorded.
 */
export function compareWithRecord(
  name: string,
  recorded: RecordedRun | undefined,
  now: RecordedRun,
): ProgramDiagnostic[] {
  const command = `npm run record -- ${name}`;
  if (!recorded) {
    const message = `The example "${name}" has no recorded run.`;
    return [{ kind: "example-unrecorded", ...START, message, suggestion: command }];
  }
  const difference = differenceFromRecord(recorded, now);
  if (difference === undefined) return [];
  const message = `The example "${name}" does not do what is recorded. In its ${difference}`;
  return [
    { kind: "example-drift", ...START, message, suggestion: `where it is meant to do so now: ${command}` },
  ];
}

/** Compares a run with another run of the same program. Gives a diagnostic where they differ. */
export function compareRuns(name: string, first: RecordedRun, second: Outcome): ProgramDiagnostic[] {
  const difference =
    second.state === "done"
      ? differenceOfTraces(first.trace, second.trace)
      : endDiagnostics(name, second)
          .map(({ message }) => message)
          .join();
  if (difference === undefined) return [];
  const message = `The example "${name}" does not do the same twice, so that it cannot be recorded. At ${difference}`;
  const suggestion =
    "time and chance must come from Date, timers, Math.random or crypto, which the lab controls";
  return [{ kind: "example-unrepeatable", ...START, message, suggestion }];
}
