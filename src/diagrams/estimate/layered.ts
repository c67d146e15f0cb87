import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import { partsOf, ranksOf } from "./ranks.ts";
import { labelSize, type Size } from "./text-size.ts";

/** How a kind of diagram spaces its nodes. */
export interface Spacing {
  /** From one rank to the next, and from one node of a rank to the next. */
  readonly rank: number;
  readonly node: number;
  /** Around what a group holds, on each side, and for its title above. */
  readonly group: number;
  readonly title: number;
}

const MARGIN = 8;
/** The place that a link takes in a rank that it only passes. */
const PASSING = 20;

/**
 * The size of a graph laid out in ranks, as dagre does it but without the fine work: a rank is as long as its nodes
 * together, unconnected parts stand beside each other, and a group is laid out by itself and then is a node.
 */
export function layeredSize(graph: Graph, sizeOf: (node: GraphNode) => Size, spacing: Spacing): Size {
  const inside = Map.groupBy(graph.nodes, ([, node]) => node.parent);
  const sizeWithin = (group: string | undefined, sideways: boolean): Size => {
    const runs = graph.sideways.get(group) ?? sideways;
    const sizes = new Map<string, Size>();
    for (const [name, node] of inside.get(group) ?? []) {
      const content = inside.has(name) ? sizeWithin(name, runs) : undefined;
      sizes.set(name, content ? framed(content, spacing) : sizeOf(node));
    }
    return rankedSize(sizes, edgesWithin(graph, group), runs, spacing);
  };
  const { width, height } = sizeWithin(undefined, false);
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

const framed = ({ width, height }: Size, { group, title }: Spacing): Size => ({
  width: width + 2 * group,
  height: height + 2 * group + title,
});

/** The links between the direct members of a group, or between what these hold. */
function edgesWithin({ nodes, edges }: Graph, group: string | undefined): GraphEdge[] {
  const member = (name: string): string | undefined => {
    const node = nodes.get(name);
    if (!node || node.parent === name) return undefined;
    return node.parent === group ? name : node.parent && member(node.parent);
  };
  return edges.flatMap(({ from, to, label }) => {
    const [a, b] = [member(from), member(to)];
    return a && b && a !== b ? [{ from: a, to: b, label }] : [];
  });
}

function rankedSize(
  sizes: ReadonlyMap<string, Size>,
  edges: readonly GraphEdge[],
  sideways: boolean,
  spacing: Spacing,
): Size {
  const along = ({ width, height }: Size) => (sideways ? width : height);
  const across = ({ width, height }: Size) => (sideways ? height : width);
  const ranks = ranksOf(sizes.keys(), edges);
  const parts = partsOf(sizes.keys(), edges);
  const depths: number[] = [];
  const lengths = new Map<number, number[]>();
  for (const [name, size] of sizes) {
    const [rank, part] = [ranks.get(name) ?? 0, parts.get(name) ?? 0];
    depths[rank] = Math.max(depths[rank] ?? 0, along(size));
    const rows = lengths.get(part) ?? [];
    rows[rank] = (rows[rank] ?? -spacing.node) + across(size) + spacing.node;
    lengths.set(part, rows);
  }
  const gaps = depths.slice(1).map(() => spacing.rank);
  for (const { from, to, label } of edges) {
    const [a, b] = [ranks.get(from) ?? 0, ranks.get(to) ?? 0];
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    if (label) gaps[first] = Math.max(gaps[first] ?? 0, spacing.rank + along(labelSize(label)));
    const rows = lengths.get(parts.get(from) ?? 0) ?? [];
    for (let rank = first + 1; rank < last; rank++) rows[rank] = (rows[rank] ?? 0) + PASSING;
  }
  const length = sum(depths) + sum(gaps);
  const breadths = [...lengths.values()].map((rows) => Math.max(...rows.map((each) => each ?? 0)));
  const breadth = sum(breadths) + Math.max(0, breadths.length - 1) * spacing.node;
  return sideways ? { width: length, height: breadth } : { width: breadth, height: length };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + (each ?? 0), 0);
