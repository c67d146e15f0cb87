import type { Nodes, Root } from "mdast";

/** What a visitor returns when what is below the node is not to be visited. */
export const SKIP = Symbol("skip");

/**
 * Visits every node of a tree in the order of the text, each before what is below it.
 * @param visit is given the node, the nodes around it, outermost first, and its place among its siblings; the list holds only during
 * the call
 */
export function walk(
  tree: Root,
  visit: (node: Nodes, parents: readonly Nodes[], index: number) => unknown,
): void {
  const parents: Nodes[] = [];
  const down = (node: Nodes, index: number) => {
    if (visit(node, parents, index) === SKIP || !("children" in node)) return;
    parents.push(node);
    node.children.forEach(down);
    parents.pop();
  };
  down(tree, 0);
}
