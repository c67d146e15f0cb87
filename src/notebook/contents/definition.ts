import type { Root } from "mdast";
import type { Phrase } from "../text/phrase.ts";
import { type Outline, offsetOf } from "../tree/outline.ts";
import { below, firstTexts } from "./openings.ts";

/** The heading below which a note defines its subject. */
const CORE_IDEA = "core idea";

/** Finds the heading of the section that defines a note's subject. */
export const coreIdeaOf = ({ headings }: Outline) =>
  headings.find(({ text, inside }) => !inside && text.toLowerCase() === CORE_IDEA);

/**
 * Returns the texts whose first sentences define a note's subject: the first text of its core idea. Where the
 * core idea begins with a list, as of two things told apart, returns the texts of the first items. Undefined
 * for a note without a core idea.
 */
export function definitionOf(tree: Root, outline: Outline): readonly Phrase[] | undefined {
  const heading = coreIdeaOf(outline);
  if (!heading) return undefined;
  const index = tree.children.findIndex((node) => offsetOf(node) === heading.offset);
  const texts = firstTexts(below(tree, index));
  return texts.length > 0 ? texts : undefined;
}
