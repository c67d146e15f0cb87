import { serialize } from "./tree/serialize.ts";
import { type FlatElement, flatElement } from "./tree/tree.ts";

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

/** A drawing's tree, written in a test as what stands between its tags; entities are not read. */
export function tree(inside: string, attributes = ""): FlatElement {
  const root = flatElement("svg", readAttributes(attributes));
  const open = [root];
  for (const [, closes, name = "", attributes = "", empty, text] of inside.matchAll(TAG)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(text);
    else if (closes) open.pop();
    else {
      const element = flatElement(name, readAttributes(attributes));
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

const readAttributes = (text: string) =>
  [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value] as const);

/** What stands between the tags of a root, and the root's own attributes. */
export function written(root: FlatElement): { inside: string; attributes: Record<string, string> } {
  return { inside: root.children.map(serialize).join(""), attributes: Object.fromEntries(root.attributes) };
}

/** What a step makes of a drawing: what then stands between its tags. */
export function changed(step: (root: FlatElement) => void, inside: string): string {
  const root = tree(inside);
  step(root);
  return written(root).inside;
}
