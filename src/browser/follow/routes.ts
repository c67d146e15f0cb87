/** An edge of a diagram, between two nodes by their names. */
export interface NamedEdge {
  readonly from: string;
  readonly to: string;
}

/** A way along an edge of a diagram. */
export interface Route {
  /** The index of the edge in the diagram. */
  readonly edge: number;
  /** Whether the way goes against the direction of the edge. */
  readonly isBackwards: boolean;
}

/**
 * Finds the edge that a message travels along: an edge drawn in its direction, else an edge drawn in the
 * other.
 * @param nth how many messages went the same way before; several edges are taken in turn
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
