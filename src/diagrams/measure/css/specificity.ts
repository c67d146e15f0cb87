import type { Selector, SimpleSelector } from "./parse/selector.ts";

const ID = 1e8;
const CLASS = 1e4;

/**
 * Computes a selector's specificity (https://drafts.csswg.org/selectors-4/#specificity-rules) as one number:
 * ids count more than any number of classes that a selector has, classes more than any number of types.
 */
export function specificity(selector: Selector): number {
  return selector.compounds.flat().reduce((sum, simple) => sum + weight(simple), 0);
}

function weight(simple: SimpleSelector): number {
  switch (simple.kind) {
    case "id":
      return ID;
    case "type":
    case "pseudo-element":
      return 1;
    case "selectors":
      return simple.name === "where" ? 0 : Math.max(...simple.selectors.map(specificity));
    default:
      return CLASS;
  }
}
