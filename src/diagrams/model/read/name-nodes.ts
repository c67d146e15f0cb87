import type { Graph, GraphNode } from "../graph.ts";
import type { Model, ModelNode } from "../model.ts";

/**
 * Names the nodes of a graph as examples call them: by label, by `group/label` where the label occurs twice,
 * by Mermaid's own id where even that does, or where there is no label. Edges that lead nowhere are left out.
 */
export function nameNodes({ nodes: all, edges }: Graph): Model {
  // Mermaid draws two nodes of the same id, and then takes them for one.
  const nodes = all.filter(({ key }, index) => all.findIndex((node) => node.key === key) === index);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const names = namesOf(nodes, byKey);
  const nameOf = (key: string | undefined) => (key === undefined ? undefined : names.get(key));
  const modelNodes = nodes.map((node): ModelNode => {
    const group = nameOf(node.parent);
    return {
      id: node.id,
      name: nameOf(node.key) ?? node.key,
      label: node.label,
      ...(group === undefined ? {} : { group }),
      ...(node.isGroup ? { isGroup: true as const } : {}),
      shape: node.shape ?? "",
      lines: node.lines ?? [],
      ...(node.picture === undefined ? {} : { picture: node.picture }),
    };
  });
  const modelEdges = edges.flatMap(({ id, start, end, label, type = "", isDotted = false }) => {
    const [from, to] = [nameOf(start), nameOf(end)];
    return from === undefined || to === undefined ? [] : [{ id, from, to, label, type, isDotted }];
  });
  return { nodes: modelNodes, edges: modelEdges };
}

function namesOf(nodes: readonly GraphNode[], byKey: ReadonlyMap<string, GraphNode>): Map<string, string> {
  const candidates: readonly ((node: GraphNode) => string)[] = [
    ({ label }) => label,
    ({ label, parent }) => {
      const group = parent === undefined ? "" : (byKey.get(parent)?.label ?? "");
      return group === "" || label === "" ? "" : `${group}/${label}`;
    },
    ({ key, alias }) => alias ?? key,
    // Where that is what another one is labelled.
    ({ key, alias }) => `#${alias ?? key}`,
  ];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    const open = nodes.filter(({ key }) => !names.has(key));
    const counts = new Map<string, number>();
    for (const node of open) counts.set(candidate(node), (counts.get(candidate(node)) ?? 0) + 1);
    for (const node of open) {
      const name = candidate(node);
      if (name === "" || taken.has(name) || counts.get(name) !== 1) continue;
      names.set(node.key, name);
      taken.add(name);
    }
  }
  return names;
}
