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

export const isElement = (node: FlatNode): node is FlatElement => typeof node !== "string";

/** The elements among an element's children. */
export const childElements = (element: FlatElement): FlatElement[] => element.children.filter(isElement);

/** An element and all in it, in the order of the document. */
export function* descendants(element: FlatElement): Generator<FlatElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* descendants(child);
}

/** All text in an element. */
export function textOf(node: FlatNode): string {
  return isElement(node) ? node.children.map(textOf).join("") : node;
}

/** Elements that draw nothing where they stand. What they hold has a coordinate system of its own. */
const ELSEWHERE = new Set(
  "defs marker symbol clipPath mask pattern linearGradient radialGradient".split(" "),
);

/** Whether an element is only drawn where others refer to it. */
export const isElsewhere = ({ name }: FlatElement): boolean => ELSEWHERE.has(name);
