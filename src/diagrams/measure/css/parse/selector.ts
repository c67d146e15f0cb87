/** What stands between two compounds: descendant, child, next sibling, later sibling. */
export type Combinator = " " | ">" | "+" | "~";

export type SimpleSelector =
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "id"; readonly name: string }
  | { readonly kind: "class"; readonly name: string }
  | AttributeSelector
  /** With selectors inside: `:not()`, `:is()`, `:where()`. */
  | {
      readonly kind: "selectors";
      readonly name: "not" | "is" | "where";
      readonly selectors: readonly Selector[];
    }
  /** By its place among its siblings: every `step`th, beginning with the `offset`th, counted from 1. */
  | {
      readonly kind: "nth";
      readonly fromEnd: boolean;
      readonly ofType: boolean;
      readonly step: number;
      readonly offset: number;
    }
  | { readonly kind: "root" }
  | { readonly kind: "empty" }
  /** States that a drawing is never in (`:hover`), and pseudo-elements, which no element is. */
  | { readonly kind: "never"; readonly isElement: boolean };

export interface AttributeSelector {
  readonly kind: "attribute";
  readonly name: string;
  readonly operator: "" | "=" | "~=" | "|=" | "^=" | "$=" | "*=";
  readonly value: string;
  readonly ignoreCase: boolean;
}

/** What is said of one element. No simple selectors: `*`. */
export interface Compound {
  readonly simple: readonly SimpleSelector[];
  /** How it relates to the compound before it; null for the first. */
  readonly combinator: Combinator | null;
}

/** A complex selector: its compounds from left to right. */
export interface Selector {
  readonly compounds: readonly Compound[];
}
