import type { MdastPluginDefinition } from "satteri";
import { offsetOf } from "../../notebook/tree/outline.ts";
import type { RenderContext } from "../context.ts";

const KEPT = new Set(["definition", "footnoteDefinition"]);

/**
 * Of a note that another embeds, leaves only the part that is shown; link targets and footnotes stay, for it
 * to use.
 */
export const onlySlice = ({ part }: RenderContext): MdastPluginDefinition | undefined =>
  part && {
    name: "part-only",
    options: { position: true },
    before(root, context) {
      for (const child of root.children) {
        const offset = offsetOf(child);
        if (!KEPT.has(child.type) && (offset < part.start || offset >= part.end)) context.removeNode(child);
      }
    },
  };
