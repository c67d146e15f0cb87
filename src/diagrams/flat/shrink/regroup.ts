import { isInherited } from "../safe/allowed.ts";
import { childElements, type FlatElement, type FlatNode, isElement, isElsewhere } from "../tree/tree.ts";

/** Says once on a group what all in it say, and takes groups away that say nothing. */
export function regroup(root: FlatElement): void {
  hoistAll(root);
  unwrap(root);
}

function hoistAll(element: FlatElement): void {
  for (const child of childElements(element)) if (!isElsewhere(child)) hoistAll(child);
  if (element.name === "g") hoist(element);
}

/** Only what every child says itself: one that says nothing has it from further above. */
function hoist(group: FlatElement): void {
  const [first, ...others] = childElements(group);
  if (!first || others.length === 0) return;
  for (const [property, value] of [...first.attributes]) {
    if (!isInherited(property) || group.attributes.has(property)) continue;
    if (!others.every(({ attributes }) => attributes.get(property) === value)) continue;
    group.attributes.set(property, value);
    for (const child of [first, ...others]) child.attributes.delete(property);
  }
}

function unwrap(element: FlatElement): void {
  element.children = element.children.flatMap((child): FlatNode[] => {
    if (!isElement(child)) return [child];
    // What is drawn elsewhere needs no place of its own.
    if (child.name === "defs" && childElements(child).every(isElsewhere)) return child.children;
    if (isElsewhere(child)) return [child];
    unwrap(child);
    if (child.name !== "g") return [child];
    const [only] = child.children;
    if (child.children.length === 1 && only && isElement(only)) return [merge(child, only)];
    return child.attributes.size === 0 ? child.children : [child];
  });
}

/** A group around a single element is that element, unless both say something that cannot be said at once. */
function merge(group: FlatElement, only: FlatElement): FlatNode {
  const isPlain = [...group.attributes.keys()].every(isInherited);
  if (!isPlain || isElsewhere(only)) return group;
  for (const [property, value] of group.attributes) {
    if (!only.attributes.has(property)) only.attributes.set(property, value);
  }
  return only;
}
