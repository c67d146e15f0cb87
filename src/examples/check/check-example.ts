import type { Diagnostic } from "../../notebook/diagnostic/diagnostic.ts";
import type { Example, Program, RecordedRun } from "../example.ts";
import { toDiagnostic } from "../program-diagnostic.ts";
import type { Limits } from "../run/run.ts";
import type { ExampleFacts } from "./example-facts.ts";
import { claimDiagnostics, endDiagnostics, runOf } from "./judge-claims.ts";

/** An example, and its diagnostics, apart from those of a comparison with the recorded run. */
export interface CheckedExample {
  readonly example: Example;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes an example from a program and the facts about it, and lists its diagnostics. */
export async function checkExample(
  { name, file, source, linesBefore }: Program,
  { text, types, outcome }: ExampleFacts,
  seed: number,
  limits: Limits,
): Promise<CheckedExample> {
  const program = { name, file, source, linesBefore };
  const run = outcome && (await runOf(outcome, seed));
  const { title, question, code, claims } = text;
  const diagnostics = [
    ...text.diagnostics,
    ...types,
    ...(outcome ? endDiagnostics(name, outcome, limits) : []),
    ...(run ? claimDiagnostics(name, claims, run) : []),
  ];
  return {
    example: {
      ...program,
      title: title || name,
      question,
      code: code ?? "",
      claims: claims.map(({ id, line, column }) => ({
        id,
        holds: holds(id, run),
        line: line + linesBefore,
        column,
      })),
      ...(run && { run }),
    },
    diagnostics: diagnostics.map((found) => toDiagnostic(found, program)),
  };
}

const holds = (id: string, run: RecordedRun | undefined) =>
  run?.claims.some((claim) => claim.id === id && claim.holds) ?? false;
