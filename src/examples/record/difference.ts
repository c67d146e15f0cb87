import { canonicalLine, type TraceEvent } from "../../lab/trace/event.ts";
import { shorten } from "../../text/shorten.ts";
import type { RecordedRun } from "../example.ts";

const MOST_LINES = 4;
const LONGEST_LINE = 100;

/**
 * Describes how a run differs from the recorded run, by the first lines that differ; undefined for equal
 * runs.
 */
export function differenceFromRecord(recorded: RecordedRun, now: RecordedRun): string | undefined {
  return (
    diff("output, line", linesOf(recorded.output), linesOf(now.output)) ??
    diff("claims, from", recorded.claims.map(claimLine), now.claims.map(claimLine)) ??
    diff("trace, event", recorded.trace.map(canonicalLine), now.trace.map(canonicalLine)) ??
    diff("hash, line", [recorded.hash], [now.hash])
  );
}

/** Describes where the traces of two runs of a program part; undefined for equal traces. */
export const differenceOfTraces = (
  first: readonly TraceEvent[],
  second: readonly TraceEvent[],
): string | undefined => diff("event", first.map(canonicalLine), second.map(canonicalLine));

const linesOf = (output: readonly string[]) => output.flatMap((text) => text.split("\n"));
const claimLine = ({ id, holds }: RecordedRun["claims"][number]) =>
  `${id} ${holds ? "holds" : "does not hold"}`;

/** Formats what two lists do not share between a common beginning and a common end: `- before`, `+ after`. */
function diff(what: string, before: readonly string[], after: readonly string[]): string | undefined {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length);
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length === 0 && come.length === 0) return undefined;
  return [`${what} ${start + 1}:`, ...marked("-", gone), ...marked("+", come)].join("\n");
}

function marked(sign: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `${sign} ${shorten(line, LONGEST_LINE)}`);
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, `${sign} … ${left} more`] : shown;
}
