import type { Custom, MdastNode, MdastVisitorContext } from "satteri";

type Properties = Readonly<Record<string, unknown>>;

/** Returns the attributes that earlier plugins gave to a node's element. */
export const propertiesOf = (node: Readonly<MdastNode | Custom>): Properties | undefined =>
  (node.data as { hProperties?: Properties } | undefined)?.hProperties;

/** Adds attributes to a node's element. */
export function addProperties(
  node: Readonly<MdastNode>,
  properties: Properties,
  context: MdastVisitorContext,
): void {
  context.setProperty(node, "data", { ...node.data, hProperties: { ...propertiesOf(node), ...properties } });
}

/** Makes a node that becomes an HTML element of the given name. */
export const element = (
  hName: string,
  hProperties: Properties,
  children: (MdastNode | Custom)[],
): Custom => ({
  type: "element",
  data: { hName, hProperties } as Custom["data"] & object,
  children,
});
