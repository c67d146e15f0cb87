import { type Declaration, parseDeclarations } from "./parse/declarations.ts";
import { isPresentationAttribute } from "./presentation-attributes.ts";
import type { RuleIndex } from "./rule-index.ts";

/** Where a declaration stands. */
export type DeclaredIn = "attribute" | "sheet" | "style";

/** Tells whether the browser understands a value; declarations with other values do not count. */
export type IsValid = (property: string, value: string, declaredIn: DeclaredIn) => boolean;

const anything: IsValid = () => true;

/**
 * Computes the cascaded values of an element: the winning value of each property, as written, from the
 * author's sheets, the `style` attribute and (SVG) presentation attributes. Nothing is inherited, no variable
 * replaced. https://drafts.csswg.org/css-cascade/#cascade-sort
 * @param sheets in their order in the document
 */
export function cascade(
  element: Element,
  sheets: readonly RuleIndex[],
  isValid: IsValid = anything,
): Map<string, string> {
  const winners = new Map<string, { readonly value: string; readonly rank: readonly number[] }>();
  const put = (property: string, value: string, rank: readonly number[], declaredIn: DeclaredIn) => {
    const best = winners.get(property);
    if (best && precedes(rank, best.rank)) return;
    if (isValid(property, value, declaredIn)) winners.set(property, { value, rank });
  };
  if (element.namespaceURI === SVG) {
    for (const name of element.getAttributeNames()) {
      const value = isPresentationAttribute(name) && element.getAttribute(name)?.trim();
      if (value) put(name, value, ATTRIBUTE, "attribute");
    }
  }
  const putAll = (declarations: readonly Declaration[], rank: readonly number[], declaredIn: DeclaredIn) => {
    for (const { property, value, important } of declarations) {
      put(property, value, important ? [IMPORTANT, ...rank.slice(1)] : rank, declaredIn);
    }
  };
  sheets.forEach((sheet, index) => {
    for (const { rule, specificity, order } of sheet.matching(element)) {
      putAll(rule.declarations, [AUTHOR, 0, specificity, index, order], "sheet");
    }
  });
  const style = element.getAttribute("style");
  if (style) putAll(inlineDeclarations(style), [AUTHOR, 1], "style");
  return new Map([...winners].map(([property, { value }]) => [property, value]));
}

const SVG = "http://www.w3.org/2000/svg";

// A rank: origin and importance, then style attribute or sheet, then specificity, sheet, order in the sheet.
const ATTRIBUTE = [0];
const AUTHOR = 1;
const IMPORTANT = 2;

function precedes(rank: readonly number[], other: readonly number[]): boolean {
  for (let i = 0; i < Math.max(rank.length, other.length); i++) {
    const difference = (rank[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Declaration[]>();

/** Parses a `style` attribute, and remembers the result: the same few texts stand in many attributes. */
function inlineDeclarations(text: string): Declaration[] {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const declarations = parseDeclarations(text);
  remembered.set(text, declarations);
  return declarations;
}
