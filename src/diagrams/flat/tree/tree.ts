/** An element of a drawing on its way to being flat. The steps of `flatten` change it in place. */
export interface FlatElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: FlatNode[];
}

/** An element, or text. */
export type FlatNode = FlatElement | string;

/** Makes an element. */
export function flatElement(
  name: string,
  attributes: Iterable<readonly [string, string]> = [],
  children: FlatNode[] = [],
): FlatElement {
  return { name, attributes: new Map(attributes), children };
}

/** Tells whether a node is an element, not text. */
export const isElement = (node: FlatNode): node is FlatElement => typeof node !== "string";

/** Lists the child elements of an element. */
export const childElements = (element: FlatElement): FlatElement[] => element.children.filter(isElement);

/** Yields an element and all elements inside, in document order. */
export function* descendants(element: FlatElement): Generator<FlatElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* descendants(child);
}

/** Returns all text inside a node. */
export function textOf(node: FlatNode): string {
  return isElement(node) ? node.children.map(textOf).join("") : node;
}

/** Elements that draw nothing where they stand. What they hold has a coordinate system of its own. */
const ELSEWHERE = new Set(
  "defs marker symbol clipPath mask pattern linearGradient radialGradient".split(" "),
);

/** Tells whether an element is drawn only where others refer to it. */
export const isElsewhere = ({ name }: FlatElement): boolean => ELSEWHERE.has(name);
