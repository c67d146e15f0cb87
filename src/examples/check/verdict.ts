import type { Problem } from "../../notebook/problem/problem.ts";
import type { Example, Program, RecordedRun } from "../example.ts";
import { asProblem } from "../finding.ts";
import type { Limits } from "../run/run.ts";
import type { Known } from "./cache.ts";
import { claimFindings, endFindings, runOf } from "./judge.ts";

/** An example, and what is wrong with it whatever its recorded run says. */
export interface Verdict {
  readonly example: Example;
  readonly problems: readonly Problem[];
}

/** Makes of a program, and of what is known of it, an example. */
export async function verdictOn(
  { name, file, source, linesBefore }: Program,
  { text, types, outcome }: Known,
  seed: number,
  limits: Limits,
): Promise<Verdict> {
  const program = { name, file, source, linesBefore };
  const run = outcome && (await runOf(outcome, seed));
  const { title, question, code, claims } = text;
  const findings = [
    ...text.findings,
    ...types,
    ...(outcome ? endFindings(name, outcome, limits) : []),
    ...(run ? claimFindings(name, claims, run) : []),
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
    problems: findings.map((found) => asProblem(found, program)),
  };
}

const holds = (id: string, run: RecordedRun | undefined) =>
  run?.claims.some((claim) => claim.id === id && claim.holds) ?? false;
