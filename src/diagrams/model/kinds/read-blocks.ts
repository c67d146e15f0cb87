import type { Graph, GraphNode } from "../graph.ts";
import { labelText } from "../label-text.ts";
import { call, records, text } from "../unknown.ts";
import { edgeOf } from "./read-graph.ts";

/** Reads a block diagram: its blocks, those that hold others as groups, and its lines. */
export function readBlocks(database: unknown): Graph {
  const nodes = records(call(database, "getBlocks")).flatMap((block) => readBlock(block, undefined));
  const edges = records(call(database, "getEdges")).map(edgeOf);
  return { nodes, edges };
}

function readBlock(block: Record<string, unknown>, parent: string | undefined): GraphNode[] {
  const key = text(block["id"]);
  const type = text(block["type"]);
  const label = labelText(block["label"]);
  const children = records(block["children"]);
  if (type === "space" || type === "block_arrow") return [];
  // A box without a name has an id that Mermaid made up.
  const isNamed = label !== "";
  const inside = children.flatMap((child) => readBlock(child, isNamed ? key : parent));
  if (!isNamed) return inside;
  const node = { key, id: key, label, shape: type, isGroup: type === "composite" };
  return [parent === undefined ? node : { ...node, parent }, ...inside];
}
