import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import type { MachineState } from "./run-state.ts";
import { type Step, stepAt } from "./steps.ts";

/**
 * Lists the faults that a reader can inject into a machine in its present state. A machine that the run never
 * names counts as up.
 */
export function faultsFor(machine: MachineState | undefined): readonly ("kill" | "revive")[] {
  const life = machine?.life ?? "up";
  if (life === "absent") return [];
  return life === "down" ? ["revive"] : ["kill"];
}

const SEEN_AS: Readonly<Record<string, string>> = { kill: "killed", revive: "revived" };

/**
 * Finds the step of a run at which a fault shows; for a fault that changed nothing, the last step by its
 * time.
 */
export function stepOfFault(steps: readonly Step[], { at, node, do: does }: Fault): number {
  const isIt = ({ kind, to, value }: TraceEvent) => kind === "node" && to === node && value === SEEN_AS[does];
  const found = steps.findIndex(({ t, events }) => t === at && events.some(isIt));
  return found >= 0 ? found : stepAt(steps, at);
}

const SIGNS: Readonly<Record<string, string>> = { killed: "✕", revived: "↻", "cut off": "✕", healed: "↻" };

/** Lists the steps at which machines fail or come back, each with a sign. */
export const marksOf = (
  steps: readonly Step[],
): readonly { readonly step: number; readonly sign: string }[] =>
  steps.flatMap(({ events }, step) => {
    const sign = events
      .map(({ kind, value }) => (kind === "node" ? SIGNS[String(value)] : undefined))
      .find(Boolean);
    return sign === undefined ? [] : [{ step, sign }];
  });
