import type { MdastPluginDefinition } from "satteri";
import { offsetOf } from "../../../notebook/tree/outline.ts";
import type { RenderContext } from "../../context.ts";
import { element, propertiesOf } from "../../properties.ts";

/** The element that stands for a diagram until `diagrams` fills it in. */
export const DIAGRAM_TAG = "diagram-embed";

/** Marks the places where a note's diagrams are to be shown. */
export function diagramMarks({ note }: RenderContext): MdastPluginDefinition | undefined {
  if (note.diagrams.length === 0) return undefined;
  const offsets = new Set(note.diagrams.map(({ offset }) => offset));
  return {
    name: "diagram-marks",
    options: { position: true },
    code(node, context) {
      const offset = offsetOf(node);
      if (!offsets.has(offset)) return;
      const id = propertiesOf(node)?.id;
      const own = id === undefined ? {} : { id };
      context.replaceNode(node, element(DIAGRAM_TAG, { ...own, dataOffset: String(offset) }, []));
    },
  };
}
