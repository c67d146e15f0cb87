import type { MdastPluginDefinition } from "satteri";
import { offsetOf } from "../../notebook/outline.ts";
import type { RenderContext } from "../context.ts";
import { element, propertiesOf } from "../properties.ts";

/** The element that stands for a diagram until `diagrams` fills it in. */
export const DIAGRAM_TAG = "diagram-embed";

/** Marks the places where a note's diagrams are to be shown. */
export const diagramMarks = ({ note }: RenderContext): MdastPluginDefinition | undefined =>
  note.diagrams.length === 0
    ? undefined
    : {
        name: "diagram-marks",
        options: { position: true },
        code(node, context) {
          const offset = offsetOf(node);
          if (!note.diagrams.some((each) => each.offset === offset)) return;
          const id = propertiesOf(node)?.id;
          const own = id === undefined ? {} : { id };
          context.replaceNode(node, element(DIAGRAM_TAG, { ...own, dataOffset: String(offset) }, []));
        },
      };
