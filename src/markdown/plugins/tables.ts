import type { MdastPluginDefinition } from "satteri";

/** Lets a wide table scroll by itself, by keyboard too. */
export const tables: MdastPluginDefinition = {
  name: "tables",
  table(node, context) {
    const hProperties = { className: ["table"], tabIndex: 0, role: "group", "aria-label": "Table" };
    context.wrapNode(node, { type: "tableScroll", data: { hName: "div", hProperties }, children: [] });
  },
};
