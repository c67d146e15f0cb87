import type { Nodes, Root } from "mdast";

/** What a visitor returns when what is below the node is not to be visited. */
export const SKIP = Symbol("skip");

/**
 * Visits every node of a tree in the order of the text, each before what is below it.
 * @param visit is given the node and the nodes around it, outermost first; that list holds only during the call
 */
export function walk(tree: Root, visit: (node: Nodes, parents: readonly Nodes[]) => unknown): void {
  const parents: Nodes[] = [];
  const down = (node: Nodes) => {
    if (visit(node, parents) === SKIP || !("children" in node)) return;
    parents.push(node);
    for (const child of node.children) down(child);
    parents.pop();
  };
  down(tree);
}
