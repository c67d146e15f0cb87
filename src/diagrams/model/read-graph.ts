import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import { labelText } from "./label-text.ts";
import { isRecord, records, text } from "./unknown.ts";

/**
 * Reads the graph of the kinds that Mermaid lays out in common: flowcharts, states, classes, entities, requirements, mind
 * maps and more. Null for a database that has none.
 */
export function readGraph(database: unknown): Graph | null {
  if (!isRecord(database) || typeof database["getData"] !== "function") return null;
  const data: unknown = database["getData"]();
  if (!isRecord(data)) return null;
  return { nodes: records(data["nodes"]).map(readNode), edges: records(data["edges"]).flatMap(readEdge) };
}

function readNode(node: Record<string, unknown>): GraphNode {
  const key = text(node["id"]);
  const parent = text(node["parentId"] ?? node["parent"]);
  const picture = text(node["img"]);
  return {
    key,
    id: text(node["domId"]) || key,
    label: labelText(node["label"] ?? node["name"]),
    shape: text(node["shape"]),
    isGroup: node["isGroup"] === true,
    ...(parent === "" ? {} : { parent }),
    ...(picture === "" ? {} : { picture }),
  };
}

function readEdge(edge: Record<string, unknown>): GraphEdge[] {
  // An invisible edge only pushes nodes apart.
  if (edge["thickness"] === "invisible" || edge["pattern"] === "invisible") return [];
  const pattern = text(edge["pattern"]);
  return [
    {
      id: text(edge["id"]),
      start: text(edge["start"]),
      end: text(edge["end"]),
      label: labelText(edge["label"]),
      type: `${text(edge["arrowTypeStart"])} ${text(edge["arrowTypeEnd"])}`,
      isDotted: pattern === "dotted" || pattern === "dashed",
    },
  ];
}
