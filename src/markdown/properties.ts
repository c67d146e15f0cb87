import type { Custom, MdastNode, MdastVisitorContext } from "satteri";

type Properties = Readonly<Record<string, unknown>>;

/** The attributes that plugins before this one gave to a node's element. */
export const propertiesOf = (node: Readonly<MdastNode | Custom>): Properties | undefined =>
  (node.data as { hProperties?: Properties } | undefined)?.hProperties;

/** Gives a node's element more attributes. */
export function addProperties(
  node: Readonly<MdastNode>,
  properties: Properties,
  context: MdastVisitorContext,
): void {
  context.setProperty(node, "data", { ...node.data, hProperties: { ...propertiesOf(node), ...properties } });
}

/** A node that becomes an element of our own choice. */
export const element = (
  hName: string,
  hProperties: Properties,
  children: (MdastNode | Custom)[],
): Custom => ({
  type: "element",
  data: { hName, hProperties } as Custom["data"] & object,
  children,
});
