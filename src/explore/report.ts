import type { ExploredClaim, ExploreReport } from "./explore.ts";
import { planWords } from "./plan.ts";
import { type Scope, scopeWords } from "./scope.ts";

/** Fewer distinct runs than this say little. */
const FEW = 50;

/** Tells whether all promises of a program were kept, and none of them disturbed what it judges. */
export const isSound = ({ claims, meddling, isSteady }: ExploreReport): boolean =>
  isSteady && meddling.length === 0 && claims.every((claim) => claim.kind === "claim" || isKept(claim));

/**
 * Tells whether a promise was kept: a case must be met once, the others hold in every run that judges them.
 */
function isKept({ kind, held, broken }: ExploredClaim): boolean {
  return kind === "sometimes" ? held > 0 : broken === 0 && held > 0;
}

/** Formats an exploration for a person. */
export function exploredText(name: string, scope: Scope, report: ExploreReport): string {
  const { runs, traces, claims, meddling, isSteady } = report;
  return [
    `${name}: ${runs} runs, ${traces} of them different: ${scopeWords(scope) || "nothing fails"}.`,
    ...(traces < FEW ? [`Only ${traces} runs differ: that says little.`] : []),
    "",
    ...claims.flatMap((claim) => claimLines(claim, runs)),
    ...meddling.map((id) => `"${id}" changes the run that it judges.`),
    ...(isSteady ? [] : ["The program keeps something from one run to the next, outside of its module."]),
  ].join("\n");
}

function claimLines(claim: ExploredClaim, runs: number): string[] {
  const { id, kind, held, broken, unjudged, notApplicable, counterExample, why } = claim;
  const verdict =
    broken === 0
      ? `held in ${held === runs ? "all" : `${held} of`} ${runs} runs`
      : `broken in ${broken} of ${runs} runs`;
  const rest = [
    unjudged > 0 && `unjudged in ${unjudged}`,
    notApplicable > 0 && `not applicable in ${notApplicable}`,
  ];
  return [
    `${kind === "claim" ? "     " : isKept(claim) ? "kept " : "BROKEN "} ${kind} ${id}: ${[verdict, ...rest].filter(Boolean).join(", ")}`,
    ...(counterExample
      ? [`        ${planWords(counterExample.plan)}: broken at ${(counterExample.at / 1000).toFixed(3)} s`]
      : []),
    ...(held + broken === 0 && why ? [`        ${why}`] : []),
  ];
}
