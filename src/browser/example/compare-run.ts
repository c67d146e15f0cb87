import type { RunEnd } from "../runner/run.ts";

/** How a run compares with the one at build, for the eye (a tone has its sign and colour) and in words. */
export interface Comparison {
  readonly tone: "same" | "differs" | "failed" | "none";
  readonly words: string;
}

/**
 * Compares a run that ended with the one at build.
 * @param builtHash the hash at build; absent when the program did not come to its end there
 * @param changes what the reader changed, in words; empty for nothing
 */
export function compareRun(end: RunEnd, builtHash: string | undefined, changes: string): Comparison {
  if (end.state === "failed") return { tone: "failed", words: "Failed" };
  if (end.state === "stopped") return { tone: "none", words: "Stopped before its end" };
  if (builtHash === undefined) return { tone: "none", words: "No recorded run to compare with" };
  if (end.hash === undefined) return { tone: "none", words: "Not compared: that takes a page by https" };
  if (end.hash === builtHash) {
    return { tone: "same", words: `Same run as the build${changes && `, even with ${changes}`}` };
  }
  const reason = changes ? `: it had ${changes}` : ", though nothing was changed";
  return { tone: "differs", words: `Differs from the recorded run${reason}` };
}

/**
 * Describes changes that no run has shown yet.
 * @param changes in words; empty for nothing
 */
export const notRunYet = (changes: string): Comparison => ({
  tone: "none",
  words: `Not run yet ${changes ? `with ${changes}` : "as built"}`,
});
