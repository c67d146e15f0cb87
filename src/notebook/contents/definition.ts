import type { Root } from "mdast";
import type { Phrase } from "../text/phrase.ts";
import { type Outline, offsetOf } from "../tree/outline.ts";
import { below, firstTexts } from "./openings.ts";

/** The heading below which a note says what its subject is. */
const CORE_IDEA = "core idea";

/** The heading of the section that says what a note's subject is. */
export const coreIdeaOf = ({ headings }: Outline) =>
  headings.find(({ text, inside }) => !inside && text.toLowerCase() === CORE_IDEA);

/**
 * The text whose first sentence says what a note's subject is: the first of its core idea. Where that begins
 * with a list, as of two things told apart, the text of each item.
 */
export function definitionOf(tree: Root, outline: Outline): readonly Phrase[] | undefined {
  const heading = coreIdeaOf(outline);
  if (!heading) return undefined;
  const index = tree.children.findIndex((node) => offsetOf(node) === heading.offset);
  const texts = firstTexts(below(tree, index));
  return texts.length > 0 ? texts : undefined;
}
