import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import type { MachineState } from "./run-state.ts";
import { type Step, stepAt } from "./steps.ts";

/**
 * What a reader can do to a machine at a moment, by how it is then; a machine that the run never names is up.
 */
export function faultsFor(machine: MachineState | undefined): readonly ("kill" | "revive")[] {
  const life = machine?.life ?? "up";
  if (life === "absent") return [];
  return life === "down" ? ["revive"] : ["kill"];
}

const SEEN_AS: Readonly<Record<string, string>> = { kill: "killed", revive: "revived" };

/** The step of a run at which a fault is seen; where it changed nothing, the last step by its time. */
export function stepOfFault(steps: readonly Step[], { at, node, do: does }: Fault): number {
  const isIt = ({ kind, to, value }: TraceEvent) => kind === "node" && to === node && value === SEEN_AS[does];
  const found = steps.findIndex(({ t, events }) => t === at && events.some(isIt));
  return found >= 0 ? found : stepAt(steps, at);
}

const SIGNS: Readonly<Record<string, string>> = { killed: "✕", revived: "↻", "cut off": "✕", healed: "↻" };

/** The steps at which machines fail and come back, each with a sign. */
export const marksOf = (
  steps: readonly Step[],
): readonly { readonly step: number; readonly sign: string }[] =>
  steps.flatMap(({ events }, step) => {
    const sign = events
      .map(({ kind, value }) => (kind === "node" ? SIGNS[String(value)] : undefined))
      .find(Boolean);
    return sign === undefined ? [] : [{ step, sign }];
  });
