import type { Graph, GraphEdge, GraphNode } from "../graph.ts";
import { labelText } from "../label-text.ts";
import { isRecord, records, text } from "../unknown.ts";

/**
 * Reads the graph of the kinds that Mermaid lays out in common: flowcharts, states, classes, entities,
 * requirements, mind maps and more. Null for a database that has none.
 */
export function readGraph(database: unknown): Graph | null {
  if (!isRecord(database) || typeof database["getData"] !== "function") return null;
  const data: unknown = database["getData"]();
  if (!isRecord(data)) return null;
  const nodes = records(data["nodes"]).map(readNode);
  return { nodes: withoutHelpers(nodes), edges: records(data["edges"]).flatMap(readEdge) };
}

/** Boxes that only hold what the author named. Mermaid makes their ids up. */
const HELPERS = /^(divider|noteGroup)$/;
/** Drawn without words, whatever Mermaid calls them. */
const WORDLESS = /^(stateStart|stateEnd|fork|join|forkJoin|choice)$/;

function withoutHelpers(nodes: readonly GraphNode[]): GraphNode[] {
  const helpers = new Map(
    nodes
      .filter(({ shape }) => HELPERS.test(shape ?? ""))
      .map((node, index) => [node.key, { ...node, index }]),
  );
  return nodes
    .filter(({ key }) => !helpers.has(key))
    .map(({ parent, ...node }) => {
      let group = parent;
      while (group !== undefined && helpers.has(group)) group = helpers.get(group)?.parent;
      const helper = parent === undefined ? undefined : helpers.get(parent);
      // A state's beginning and end are called after the box that they stand in.
      const alias = helper && node.key.replace(helper.key, `region-${helper.index + 1}`);
      return {
        ...node,
        ...(alias === undefined || alias === node.key ? {} : { alias }),
        ...(group === undefined ? {} : { parent: group }),
      };
    });
}

function readNode(node: Record<string, unknown>): GraphNode {
  const key = text(node["id"]);
  const parent = text(node["parentId"] ?? node["parent"]);
  const shape = text(node["shape"]);
  const picture = text(node["img"]);
  return {
    key,
    id: text(node["domId"]) || key,
    label: WORDLESS.test(shape) ? "" : labelText(node["label"] ?? node["name"]),
    shape,
    lines: [...membersOf(node), ...attributesOf(node)],
    isGroup: node["isGroup"] === true,
    ...(parent === "" ? {} : { parent }),
    ...(picture === "" ? {} : { picture }),
  };
}

function readEdge(edge: Record<string, unknown>): GraphEdge[] {
  // An invisible edge only pushes nodes apart.
  if (edge["thickness"] === "invisible" || edge["pattern"] === "invisible") return [];
  const pattern = text(edge["pattern"]);
  return [{ ...edgeOf(edge), isDotted: pattern === "dotted" || pattern === "dashed" }];
}

/** Reads what every edge has. */
export const edgeOf = (edge: Record<string, unknown>): GraphEdge => ({
  id: text(edge["id"]),
  start: text(edge["start"]),
  end: text(edge["end"]),
  label: labelText(edge["label"]),
  type: `${text(edge["arrowTypeStart"])} ${text(edge["arrowTypeEnd"])}`,
});

/** The members of a class, as they are written. */
const membersOf = (node: Record<string, unknown>): string[] =>
  ["members", "methods"].flatMap((name) =>
    records(node[name]).map((member) => labelText(`${text(member["visibility"])}${plainMember(member)}`)),
  );

function plainMember(member: Record<string, unknown>): string {
  const written = text(member["text"]);
  return written.replace(/^\\?[-+#~]/, "") || text(member["id"]);
}

/** The attributes of an entity: type and name. */
const attributesOf = (node: Record<string, unknown>): string[] =>
  records(node["attributes"]).map((attribute) =>
    labelText(`${text(attribute["type"])} ${text(attribute["name"])}`),
  );
