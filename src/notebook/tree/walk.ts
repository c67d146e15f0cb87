import type { Nodes, Parent, Root } from "mdast";

/** What a visitor returns when what is below the node is not to be visited. */
export const SKIP = Symbol("skip");

/**
 * Visits every node of a tree in the order of the text, each before what is below it.
 * @param visit is given the node, the nodes around it, outermost first, and its place among its siblings; the
 *   list holds only during the call
 */
export function walk(
  tree: Root,
  visit: (node: Nodes, parents: readonly Nodes[], index: number) => unknown,
): void {
  if (visit(tree, [], 0) === SKIP) return;
  const parents: (Nodes & Parent)[] = [tree];
  const indexes = [0];
  // Without recursion: a page is made of trees that are deeper than the stack is.
  for (let parent = parents.at(-1); parent; parent = parents.at(-1)) {
    const index = indexes.pop() ?? 0;
    const node = parent.children[index] as Nodes | undefined;
    if (!node) {
      parents.pop();
      continue;
    }
    indexes.push(index + 1);
    if (visit(node, parents, index) === SKIP || !("children" in node)) continue;
    parents.push(node);
    indexes.push(0);
  }
}
