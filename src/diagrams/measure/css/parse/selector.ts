/** What a selector says of an element, as far as its weight and where to look for it depend on it. */
export type SimpleSelector =
  | { readonly kind: "type" | "id" | "class"; readonly name: string }
  /** With selectors inside: `:not()`, `:is()`, `:where()`. */
  | {
      readonly kind: "selectors";
      readonly name: "not" | "is" | "where";
      readonly selectors: readonly Selector[];
    }
  /** An attribute, a place among siblings, a state. */
  | { readonly kind: "state" }
  | { readonly kind: "pseudo-element" };

/** A complex selector. */
export interface Selector {
  /** As it is written. */
  readonly text: string;
  /** What is said of each element, from left to right; of the last, that is what the rule is for. */
  readonly compounds: readonly (readonly SimpleSelector[])[];
}
