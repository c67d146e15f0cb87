import type { Plan, PlannedFault } from "./plan.ts";

const ROUND = [1000, 500, 100, 50, 10, 5, 1];

/**
 * Weighs a plan: few faults come before round times, round times before short faults, and short faults
 * before early ones.
 */
export function cost({ seed, faults }: Plan): number {
  const sum = (of: (fault: PlannedFault) => number) => faults.reduce((total, fault) => total + of(fault), 0);
  const length = sum((fault) => ("for" in fault ? fault.for : 0));
  return (
    (faults.length + (seed === 1 ? 0 : 1)) * 1e15 +
    sum(({ at }) => ROUND.findIndex((unit) => at % unit === 0)) * 1e12 +
    length * 1e8 +
    sum(({ at }) => at)
  );
}

/**
 * Lists plans that are smaller than one, the smallest first.
 * @param last the last moment of the run without faults: a later fault would be one of another run
 */
export function smaller(plan: Plan, last: number): Plan[] {
  const { faults } = plan;
  const without = faults.length > 1 ? faults.map((_, index) => faults.toSpliced(index, 1)) : [];
  const rounder = faults.flatMap((fault, index) =>
    ROUND.flatMap((unit) => [Math.floor(fault.at / unit) * unit, Math.ceil(fault.at / unit) * unit])
      .filter((at) => at > 0 && at <= last && at !== fault.at)
      .map((at) => faults.with(index, { ...fault, at })),
  );
  return [...without, ...rounder]
    .map((some) => ({ ...plan, faults: some }))
    .filter((other) => cost(other) < cost(plan))
    .sort((a, b) => cost(a) - cost(b));
}
