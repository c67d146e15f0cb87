/** What a command cost, all processes that it started included. */
export interface Cost {
  /** Seconds of processor time, user and system. */
  readonly cpu: number;
  /** Seconds on the clock. */
  readonly wall: number;
  /** Peak of the memory that its processes held at one time, in MB, looked at ten times a second. */
  readonly memory: number;
}

/** Returns the least time that any of some runs took, and the most memory that any of them held. */
export const best = (costs: readonly Cost[]): Cost => ({
  cpu: Math.min(...costs.map(({ cpu }) => cpu)),
  wall: Math.min(...costs.map(({ wall }) => wall)),
  memory: Math.max(...costs.map(({ memory }) => memory)),
});

/** Subtracts a floor's times from a cost. Memory stays the peak of the whole. */
export const beyond = (cost: Cost, floor: Cost): Cost => ({
  cpu: cost.cpu - floor.cpu,
  wall: cost.wall - floor.wall,
  memory: cost.memory,
});
