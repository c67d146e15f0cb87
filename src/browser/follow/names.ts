/** A node, or a group of nodes, as far as a run's names are concerned. */
export interface NamedNode {
  /** The label, qualified by its group's where several have it: `Stateful/Server A`. */
  readonly name: string;
  readonly label: string;
  readonly isGroup?: boolean;
}

/**
 * Finds the node of a diagram that a name of a run means: the one of that name, else the only one of that
 * label.
 */
export function nodeFinder(nodes: readonly NamedNode[]): (name: string | undefined) => string | undefined {
  const names = new Set(nodes.map(({ name }) => name));
  const byLabel = Map.groupBy(
    nodes.filter(({ isGroup }) => !isGroup),
    ({ label }) => label,
  );
  return (name = "") => {
    if (names.has(name)) return name;
    const [found, ...more] = byLabel.get(name) ?? [];
    return more.length === 0 ? found?.name : undefined;
  };
}
