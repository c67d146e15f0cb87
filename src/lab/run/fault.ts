/**
 * What can befall a machine. `scale` starts another one beside it; `partition` cuts it off from all others.
 */
export const FAULTS = ["kill", "revive", "drain", "scale", "partition", "heal"] as const;

/** Something that happens to a machine from outside of the program. */
export interface Fault {
  /** Milliseconds from the start of the run. */
  readonly at: number;
  readonly node: string;
  readonly do: (typeof FAULTS)[number];
}
