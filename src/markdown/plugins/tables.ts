import type { Element } from "hast";
import type { HastPluginDefinition } from "satteri";
import type { RenderContext } from "../context.ts";

/** What no table is without; one of a single column needs no bar. */
const TABLE = /\||:-|-:/;

/**
 * Lets a wide table scroll by itself, by keyboard too. Columns are aligned by the attribute `align`, as on
 * GitHub: the `style` that stands for it otherwise is stopped by the Content-Security-Policy. An empty cell
 * heads nothing.
 */
export const tables = ({ note }: RenderContext): HastPluginDefinition | undefined =>
  TABLE.test(note.source)
    ? {
        name: "tables",
        element: [
          { filter: ["table"], visit: (node, context) => context.wrapNode(node, scroller) },
          {
            filter: ["th", "td"],
            visit(node, context) {
              if (node.tagName === "th" && node.children.length === 0)
                return context.replaceNode(node, emptyCell);
              const side = /^text-align: (\w+)$/.exec(String(node.properties.style))?.[1];
              if (!side) return;
              context.setProperty(node, "style", null);
              context.setProperty(node, "align", side);
            },
          },
        ],
      }
    : undefined;

const scroller: Element = {
  type: "element",
  tagName: "div",
  properties: { className: ["table"], tabIndex: 0, role: "group", ariaLabel: "Table" },
  children: [],
};

const emptyCell: Element = { type: "element", tagName: "td", properties: {}, children: [] };
