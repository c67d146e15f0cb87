import type { Fault } from "../../lab/run/fault.ts";

/** What a run begins with. */
export interface Setup {
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** TypeScript; absent: the example's own. */
  readonly source?: string | undefined;
}

/** Tells whether two setups are equal. Equal setups give equal runs. */
export const isSameSetup = (a: Setup, b: Setup): boolean =>
  a.seed === b.seed && a.source === b.source && faultsOf(a) === faultsOf(b);

const faultsOf = ({ faults }: Setup) =>
  JSON.stringify(faults.map((fault) => [fault.at, fault.do, fault.node]));

/**
 * Names what differs from the example as built: "seed 2, 1 fault and an edit"; empty when nothing differs.
 */
export function describeChanges(setup: Setup, builtSeed: number): string {
  const { seed, faults, source } = setup;
  const changes = [
    ...(seed === builtSeed ? [] : [`seed ${seed}`]),
    ...(faults.length === 0 ? [] : [faults.length === 1 ? "1 fault" : `${faults.length} faults`]),
    ...(source === undefined ? [] : ["an edit"]),
  ];
  const last = changes.pop();
  return last === undefined ? "" : [changes.join(", "), last].filter(Boolean).join(" and ");
}
