import { childElements, childNodes } from "../css/tree.ts";
import type { Layout } from "../layout.ts";

/** An item of a line: a text with the element around it, or the end of the line (`<br>`). */
export type InlineItem = { readonly text: string; readonly element: Element } | "break";

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const BLOCK = /^(?:block|flex|grid|list-item|table|table-row|table-cell|flow-root)$/;

/** Lists the texts and line ends of nodes and their descendants, in document order. */
export function inlineItems(nodes: Iterable<Node>, layout: Layout): InlineItem[] {
  return [...nodes].flatMap((node): InlineItem[] => {
    if (node.nodeType === TEXT_NODE && node.parentElement) {
      return [{ text: node.nodeValue ?? "", element: node.parentElement }];
    }
    if (!isElement(node) || layout.styles.isHidden(node)) return [];
    return node.localName === "br" ? ["break"] : inlineItems(childNodes(node), layout);
  });
}

/**
 * Tells whether a node starts a box of its own instead of standing in a line: by its `display`, or because
 * such a box is inside.
 */
export function isBlock(node: Node, layout: Layout): node is Element {
  if (!isElement(node) || layout.styles.isHidden(node)) return false;
  const display = layout.styles.of(node).own.get("display") ?? "inline";
  return BLOCK.test(display) || childElements(node).some((child) => isBlock(child, layout));
}

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;
