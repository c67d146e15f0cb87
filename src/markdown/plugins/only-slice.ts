import type { MdastPluginDefinition } from "satteri";
import { offsetOf } from "../../notebook/tree/outline.ts";
import type { RenderContext } from "../context.ts";

const KEPT = new Set(["definition", "footnoteDefinition"]);

/**
 * Removes the blocks outside the part of a note that an embed shows. Link definitions and footnotes stay,
 * since the part may use them.
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
