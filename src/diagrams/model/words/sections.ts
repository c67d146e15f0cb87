import type { Model, ModelEdge, ModelNode } from "../model.ts";
import { sentence, sentences } from "./phrases.ts";

/** The edges within one group, or of the whole diagram. */
export interface Section {
  /** The group's label; empty for the whole diagram. */
  readonly title: string;
  readonly edges: readonly ModelEdge[];
  /** What to call a node inside of this section. */
  readonly call: (name: string) => string;
}

/** Sorts edges by the innermost group that both ends stand in, in the order of their first edges. */
export function sectionsOf({ nodes, edges }: Model): Section[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const labels = new Map<string, number>();
  for (const { label } of nodes) labels.set(label, (labels.get(label) ?? 0) + 1);
  const byGroup = new Map<string, ModelEdge[]>();
  for (const edge of edges) {
    const group = commonGroup(byName, edge) ?? "";
    byGroup.set(group, [...(byGroup.get(group) ?? []), edge]);
  }
  return [...byGroup].map(([group, inside]) => ({
    title: byName.get(group)?.label ?? "",
    edges: inside,
    call(name) {
      const node = byName.get(name);
      const label = node?.label || name;
      const isPlain = (node?.group ?? "") === group || (labels.get(label) ?? 0) < 2;
      return isPlain ? label : `${label} in ${byName.get(node?.group ?? "")?.label ?? "the diagram"}`;
    },
  }));
}

/** Tells each section in a sentence with its title, and what stands in none in sentences of its own. */
export function tellSections(
  sections: readonly Section[],
  clausesOf: (section: Section) => readonly string[],
): string {
  return sections
    .map((section) => {
      const clauses = clausesOf(section);
      return section.title === "" ? sentences(clauses) : sentence(`${section.title}: ${clauses.join("; ")}`);
    })
    .join(" ");
}

function commonGroup(byName: ReadonlyMap<string, ModelNode>, { from, to }: ModelEdge): string | undefined {
  const others = new Set(groupsAround(byName, to));
  return groupsAround(byName, from).find((group) => others.has(group));
}

/** The groups that a node stands in, from the innermost; a group counts as in itself. */
function groupsAround(byName: ReadonlyMap<string, ModelNode>, name: string): string[] {
  const groups: string[] = [];
  let node = byName.get(name);
  if (node?.isGroup) groups.push(node.name);
  while (node?.group !== undefined && !groups.includes(node.group)) {
    groups.push(node.group);
    node = byName.get(node.group);
  }
  return groups;
}
