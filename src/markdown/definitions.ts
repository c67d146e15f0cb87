import type { Definition, ImageReference, LinkReference, Nodes, Root } from "mdast";
import type { MdastVisitorContext } from "satteri";
import { definitionsOf } from "../notebook/contents/links.ts";

/**
 * Finds what `[words][name]` refers to. The note is searched when the first reference comes: most have none.
 */
export function definitionFinder() {
  let definitions: ReadonlyMap<string, Definition> | undefined;
  return (
    node: Readonly<LinkReference | ImageReference>,
    context: MdastVisitorContext,
  ): Definition | undefined => {
    definitions ??= definitionsOf(rootOf(node, context));
    return definitions.get(node.identifier);
  };
}

function rootOf(node: Readonly<Nodes>, context: MdastVisitorContext): Root {
  let top = node;
  for (let parent = context.parent(node); parent; parent = context.parent(parent)) top = parent;
  return top as Root;
}
