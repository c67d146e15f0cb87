import { labelText } from "../label-text.ts";
import type { Model } from "../model.ts";
import { isRecord, records, text } from "../unknown.ts";
import type { Tree } from "../words/describe-tree.ts";

/**
 * Reads a tree whose branches have their parts in `children` and their label in `text` or `name`; a `value`
 * follows the label.
 */
export function readTree(root: unknown): Tree {
  if (!isRecord(root)) return { label: "", children: [] };
  const value = text(root["value"]);
  const label = labelText(root["text"] ?? root["name"]);
  return {
    label: value === "" ? label : `${label} ${value}`,
    children: records(root["children"]).map(readTree),
  };
}

/**
 * Builds the trees that a model's edges form, from the nodes that no edge leads to; groups are branches too.
 */
export function treesOf({ nodes, edges }: Model): Tree[] {
  const children = new Map<string, string[]>();
  const put = (parent: string, child: string) =>
    children.set(parent, [...(children.get(parent) ?? []), child]);
  for (const { from, to } of edges) put(from, to);
  for (const { name, group } of nodes) if (group !== undefined) put(group, name);
  const labels = new Map(nodes.map(({ name, label }) => [name, label || name]));
  const below = new Set([...children.values()].flat());
  const grow = (name: string, above: readonly string[]): Tree => ({
    label: labels.get(name) ?? name,
    children: (children.get(name) ?? [])
      .filter((child) => !above.includes(child))
      .map((child) => grow(child, [...above, name])),
  });
  return nodes.filter(({ name }) => !below.has(name)).map(({ name }) => grow(name, []));
}
