import type { GraphEdge, GraphNode } from "./graph.ts";
import { layeredSize } from "./layered.ts";
import { labelSize, type Size } from "./text-size.ts";

const SPACING = { rank: 50, node: 50, group: 0, title: 0 };

/** The size of a tree whose lines are indented under their parents, such as a mind map. */
export function treeSize(lines: readonly string[]): Size {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const open: { indent: number; id: string }[] = [];
  for (const line of lines.slice(1)) {
    const text = line.trim();
    if (/^::/.test(text)) continue;
    const indent = line.search(/\S/);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1);
    const id = `${nodes.size}`;
    const [, shape = "", label = text] = /^[^[({)]*([[({)]+)["'`]*(.*?)["'`]*[\])}(]+$/.exec(text) ?? [];
    nodes.set(id, { label, shape, rows: [], parent: undefined });
    if (parent) edges.push({ from: parent.id, to: id, label: "" });
    open.push({ indent, id });
  }
  return layeredSize({ nodes, edges, sideways: new Map() }, nodeSize, SPACING);
}

function nodeSize({ label, shape }: GraphNode): Size {
  const { width, height } = labelSize(label, 200);
  if (shape === "((") return { width: width + 24, height: width + 24 };
  return { width: width + 32, height: height + 24 };
}
