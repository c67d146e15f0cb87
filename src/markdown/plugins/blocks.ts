import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { offsetOf, withoutMarker } from "../../notebook/tree/outline.ts";
import type { RenderContext } from "../context.ts";
import { addProperties } from "../properties.ts";

/**
 * Turns the `^block-id` at a block's end into the id that links jump to, and hides it. The first of an id has
 * it.
 */
export function blocks({ note, part }: RenderContext): MdastPluginDefinition | undefined {
  if (note.outline.blocks.length === 0) return undefined;
  const first = new Map(note.outline.blocks.toReversed().map((block) => [block.id, block]));
  const owners = new Map([...first.values()].map((block) => [`${block.type} ${block.offset}`, block.anchor]));
  const markers = new Map(note.outline.blocks.map(({ marker }) => [marker.offset, marker]));
  const own = (node: Readonly<MdastNode>, context: MdastVisitorContext) => {
    const anchor = owners.get(`${node.type} ${offsetOf(node)}`);
    if (anchor !== undefined && !part) addProperties(node, { id: anchor }, context);
  };
  return {
    name: "blocks",
    options: { position: true },
    paragraph(node, context) {
      const last = node.children.at(-1);
      const marker = last && markers.get(offsetOf(last));
      if (marker?.alone) return context.removeNode(node);
      if (marker && last?.type === "text") context.setProperty(last, "value", withoutMarker(last.value));
      own(node, context);
    },
    listItem: own,
    list: own,
    blockquote: own,
    table: own,
    code: own,
  };
}
