import type { ExploredClaim, ExploreReport } from "./explore.ts";
import { planWords } from "./plan.ts";
import { type Scope, scopeWords } from "./scope.ts";

/** Fewer distinct runs than this say little. */
const FEW = 50;

/** Tells whether all promises of a program were kept, and the run without faults came to its end. */
export const isSound = ({ claims, impure, hasLeaks, error }: ExploreReport): boolean =>
  !hasLeaks &&
  error === undefined &&
  impure.length === 0 &&
  claims.every((claim) => claim.kind === "claim" || isKept(claim));

/**
 * Tells whether a promise was kept: a case must be met once, the others hold in every run that judges them.
 */
function isKept({ kind, held, broken }: ExploredClaim): boolean {
  return kind === "sometimes" ? held > 0 : broken === 0 && held > 0;
}

/** Formats an exploration for a person. */
export function exploredText(name: string, scope: Scope, report: ExploreReport): string {
  const { runs, traces, claims, impure, hasLeaks, error } = report;
  return [
    `${name}: ${runs} runs, ${traces} of them distinct: ${scopeWords(scope) || "nothing fails"}.`,
    ...(traces < FEW ? [`Fewer than ${FEW} distinct runs: that says little.`] : []),
    ...(error === undefined ? [] : [`The program throws even when nothing fails: ${error}`]),
    "",
    ...claims.flatMap((claim) => claimLines(claim, runs)),
    ...impure.map((id) => `The predicate of "${id}" changes the run that it judges.`),
    ...(hasLeaks ? ["The program keeps something outside of its module, which outlives a run."] : []),
  ].join("\n");
}

function claimLines(claim: ExploredClaim, runs: number): string[] {
  const { id, kind, held, broken, unjudged, notApplicable, counterExample, why } = claim;
  const verdict =
    kind === "sometimes"
      ? `met in ${held} of ${runs} runs`
      : broken > 0
        ? `broken in ${broken} of ${runs} runs`
        : `held in ${held === runs ? "all" : `${held} of`} ${runs} runs`;
  const rest = [
    unjudged > 0 && `unjudged in ${unjudged}`,
    notApplicable > 0 && `not applicable in ${notApplicable}`,
  ];
  return [
    `${kind} ${id}: ${[verdict, ...rest].filter(Boolean).join(", ")}`,
    ...(counterExample
      ? [`  ${planWords(counterExample.plan)}: broken at ${(counterExample.at / 1000).toFixed(3)} s`]
      : []),
    ...(held + broken === 0 && why ? [`  ${why}`] : []),
  ];
}
