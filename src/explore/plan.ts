/** A machine is down: what it had in memory is gone, and it comes back. */
interface Outage {
  readonly kind: "down";
  readonly node: string;
  /** When it goes down, and for how long, in milliseconds. */
  readonly at: number;
  readonly for: number;
}

/** Two machines cannot reach each other for a while. */
interface Cut {
  readonly kind: "cut";
  readonly between: readonly [string, string];
  readonly at: number;
  readonly for: number;
}

/** The first message from one machine to another, from a moment on, is lost. */
interface Loss {
  readonly kind: "lost";
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

export type PlannedFault = Outage | Cut | Loss;

/** All that decides a run beside its program: one small JSON value, so that every run can be a link. */
export interface Plan {
  readonly seed: number;
  readonly faults: readonly PlannedFault[];
}

/** What a fault does, at its moments. */
export interface Step {
  readonly at: number;
  readonly do: "kill" | "revive" | "cut" | "heal" | "drop";
  readonly machines: readonly string[];
}

/** Splits faults into the steps that a run takes, in the order of their time. */
export const stepsOf = (faults: readonly PlannedFault[]): Step[] =>
  faults.flatMap(stepsOfFault).sort((a, b) => a.at - b.at);

function stepsOfFault(fault: PlannedFault): Step[] {
  switch (fault.kind) {
    case "down":
      return [
        { at: fault.at, do: "kill", machines: [fault.node] },
        { at: fault.at + fault.for, do: "revive", machines: [fault.node] },
      ];
    case "cut":
      return [
        { at: fault.at, do: "cut", machines: fault.between },
        { at: fault.at + fault.for, do: "heal", machines: fault.between },
      ];
    case "lost":
      return [{ at: fault.at, do: "drop", machines: [fault.from, fault.to] }];
  }
}

/** Tells a plan in words: `Storage is down from 3.000 s for 100 ms`. */
export function planWords({ seed, faults }: Plan): string {
  const words = faults.map(faultWords);
  if (seed !== 1) words.unshift(`the seed is ${seed}`);
  return words.length === 0 ? "nothing fails" : words.join(", and ");
}

function faultWords(fault: PlannedFault): string {
  const at = `${(fault.at / 1000).toFixed(3)} s`;
  switch (fault.kind) {
    case "down":
      return `${fault.node} is down from ${at} for ${length(fault.for)}`;
    case "cut":
      return `${fault.between.join(" and ")} cannot reach each other from ${at} for ${length(fault.for)}`;
    case "lost":
      return `the first message from ${fault.from} to ${fault.to} from ${at} on is lost`;
  }
}

const length = (ms: number) => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);
