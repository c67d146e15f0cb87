import { type FlatNode, isElement } from "./tree.ts";

/** Writes an element, or text, as XML that HTML reads as well. */
export function serialize(node: FlatNode): string {
  if (!isElement(node)) return escapeText(node);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeValue(value)}"`).join("");
  const inside = node.children.map(serialize).join("");
  return inside === ""
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${inside}</${node.name}>`;
}

// No bare ">" even where XML allows it: every tag can then be told by its brackets.
const escapeText = (text: string) =>
  text.replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"));

const escapeValue = (text: string) => escapeText(text).replace(/"/g, "&quot;");
