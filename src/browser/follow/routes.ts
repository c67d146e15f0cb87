/** A line of a diagram, between two of its nodes by their names. */
export interface NamedEdge {
  readonly from: string;
  readonly to: string;
}

/** A way along a line of a diagram. */
export interface Route {
  /** Which of the diagram's edges. */
  readonly edge: number;
  /** Whether against the direction in which it was drawn. */
  readonly isBackwards: boolean;
}

/**
 * The line that a message goes along: one drawn in its direction, else one drawn in the other.
 * @param nth how many went the same way before; where there are several lines, each is taken in turn
 */
export function routeOf(
  edges: readonly NamedEdge[],
  from: string,
  to: string,
  nth: number,
): Route | undefined {
  const between = (a: string, b: string) =>
    edges.flatMap((edge, i) => (edge.from === a && edge.to === b ? [i] : []));
  for (const [found, isBackwards] of [
    [between(from, to), false],
    [between(to, from), true],
  ] as const) {
    const edge = found[nth % found.length];
    if (edge !== undefined) return { edge, isBackwards };
  }
  return undefined;
}
