import type { Nodes, Root } from "mdast";
import { asTyped, isPicture, partsOf, trimmed } from "../text/phrase.ts";
import { type Heading, type Outline, offsetOf } from "../tree/outline.ts";

/**
 * Finds the heading by which a note gives itself a title, and its words: a heading of the first rank above
 * all else that its page shows. One further down, or of another rank, names a part of the note.
 */
export function titleHeadingOf(
  { children }: Root,
  { headings }: Outline,
): { heading: Heading; words: string } | undefined {
  const first = children.find((node) => !isUnseen(node));
  if (first?.type !== "heading" || first.depth !== 1) return undefined;
  const words = partsOf(first).flatMap(({ part, node }) => (isPicture(node) ? [] : [part]));
  const title = asTyped(trimmed(words));
  const heading = headings.find(({ offset, inside }) => !inside && offset === offsetOf(first));
  return heading && title !== "" ? { heading, words: title } : undefined;
}

/** Whether a block leaves no trace where it stands. */
function isUnseen(node: Nodes): boolean {
  switch (node.type) {
    case "yaml":
    case "definition":
    case "footnoteDefinition":
      return true;
    case "mdxFlowExpression":
      return node.value.trim() === "";
    default:
      return false;
  }
}
