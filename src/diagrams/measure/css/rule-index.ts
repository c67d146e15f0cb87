import type { Rule } from "./parse/parse-sheet.ts";
import type { Selector } from "./parse/selector.ts";
import { specificity } from "./specificity.ts";

/** A rule's selector with what the cascade needs to know of it. */
export interface RankedRule {
  readonly rule: Rule;
  readonly selector: Selector;
  readonly specificity: number;
  /** Its place in the sheet, from 0. */
  readonly order: number;
}

/**
 * Finds a sheet's rules for an element without trying all of them: by what the selector says of the element
 * itself.
 */
export class RuleIndex {
  readonly #byKey = new Map<string, RankedRule[]>();

  /** @param rules of one sheet, in their order */
  constructor(rules: readonly Rule[]) {
    rules.forEach((rule, order) => {
      for (const selector of rule.selectors) {
        const key = keyOf(selector);
        const ranked = { rule, selector, specificity: specificity(selector), order };
        const known = this.#byKey.get(key);
        if (known) known.push(ranked);
        else this.#byKey.set(key, [ranked]);
      }
    });
  }

  /**
   * The rules that match, in no particular order; a rule comes once for each of its selectors that matches.
   */
  matching(element: Element): RankedRule[] {
    const found: RankedRule[] = [];
    for (const key of keysOf(element)) {
      for (const ranked of this.#byKey.get(key) ?? []) {
        if (element.matches(ranked.selector.text)) found.push(ranked);
      }
    }
    return found;
  }
}

function keyOf({ compounds }: Selector): string {
  const simple = compounds.at(-1) ?? [];
  for (const kind of ["id", "class", "type"] as const) {
    const found = simple.find((part) => part.kind === kind);
    if (found?.kind === kind) return PREFIX[kind] + (kind === "type" ? found.name.toLowerCase() : found.name);
  }
  return "*";
}

const PREFIX = { id: "#", class: ".", type: "" };

function keysOf(element: Element): Set<string> {
  const keys = new Set(["*", element.localName.toLowerCase()]);
  const id = element.getAttribute("id");
  if (id) keys.add(`#${id}`);
  const classes = element.getAttribute("class");
  for (const name of classes?.split(/\s+/) ?? []) if (name) keys.add(`.${name}`);
  return keys;
}
