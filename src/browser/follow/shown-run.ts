import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { stageOf } from "../run/stage.ts";
import { timeWords } from "./words.ts";

/** A run that is over. */
export interface FinishedRun {
  /** The example's name. */
  readonly name: string;
  /** The faults that were injected. */
  readonly faults: readonly Fault[];
  readonly trace: readonly TraceEvent[];
  /** Whether everything happened as in the recorded run. */
  readonly isAsRecorded: boolean;
  /** What went wrong, as a sentence. */
  readonly error?: string | undefined;
}

/** A run whose messages can be shown in their order. */
export interface SequencedRun extends Pick<FinishedRun, "name" | "trace"> {
  /** The address of the drawing that was made at build; absent for a run that the build has not seen. */
  readonly drawnHref?: string;
}

/** Describes in a few words what kind of run it is: failed, as recorded, or with faults. */
export function aboutRun({ faults, isAsRecorded, error }: FinishedRun): string {
  if (error !== undefined) return `This run failed: ${error}`;
  if (faults.length === 0)
    return isAsRecorded ? "The run as recorded." : "A run that differs from the recorded one.";
  const [first] = faults;
  const words = first && faults.length === 1 ? faultWords(first) : `${faults.length} faults`;
  return `A run with ${words}.`;
}

const DONE: Readonly<Record<Fault["do"], string>> = {
  kill: "killed",
  revive: "revived",
  drain: "drained",
  scale: "scaled",
  partition: "cut off",
  heal: "healed",
};

/** Formats a fault in words, such as `Server A killed at 30 ms`. */
export const faultWords = ({ at, node, do: does }: Fault): string =>
  `${node} ${DONE[does]} at ${timeWords(at)}`;

/** Lists the machines that can be killed, by their names in the run. */
export const machinesOf = ({ trace }: FinishedRun): ReadonlySet<string> => new Set(stageOf(trace).nodes);
