import { attributesHtml, escapeText } from "../../../text/html.ts";
import { type FlatNode, isElement } from "./tree.ts";

/** Writes an element, or text, as XML that HTML reads as well. */
export function serialize(node: FlatNode): string {
  if (!isElement(node)) return escapeText(node);
  // No bare ">" even where XML allows it: every tag can then be told by its brackets.
  const attributes = attributesHtml(Object.fromEntries(node.attributes));
  const inside = node.children.map(serialize).join("");
  return inside === ""
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${inside}</${node.name}>`;
}
