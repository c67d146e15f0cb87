import type { TraceEvent } from "../../lab/trace/event.ts";

/** How it stands with a claim: as `data-holds` says it. */
export type Standing = "pending" | "true" | "false" | "unjudged";

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  pending: "not judged yet",
  true: "holds",
  false: "does not hold",
  unjudged: "not judged",
};

/**
 * Takes up what a batch of events says of claims; one judged several times holds when it held each time.
 * @param judged what was judged so far, which is added to
 * @returns the claims that were judged anew
 */
export function updateStandings(
  judged: Map<string, boolean>,
  events: readonly TraceEvent[],
): ReadonlySet<string> {
  const now = new Set<string>();
  for (const { kind, key = "", value } of events) {
    if (kind !== "claim") continue;
    judged.set(key, value === true && judged.get(key) !== false);
    now.add(key);
  }
  return now;
}
