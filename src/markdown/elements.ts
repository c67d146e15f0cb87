import type { Element, RootContent } from "hast";

/**
 * Lists the elements of some trees in the order of the text, each with its depth. However deep they stand,
 * the stack holds them.
 */
export function* elementsIn(
  trees: readonly RootContent[],
): Generator<readonly [element: Element, depth: number]> {
  const open: { readonly siblings: readonly RootContent[]; next: number }[] = [{ siblings: trees, next: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.siblings[level.next++];
    if (!node) open.pop();
    else if (node.type === "element") {
      yield [node, open.length];
      open.push({ siblings: node.children, next: 0 });
    }
  }
}
