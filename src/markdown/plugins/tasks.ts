import type { HastPluginDefinition } from "satteri";
import type { RenderContext } from "../context.ts";

/** Says in words what the box of a task says by its tick. */
export const tasks = ({ note }: RenderContext): HastPluginDefinition | undefined =>
  /\[[ xX]\]/.test(note.source)
    ? {
        name: "tasks",
        element: {
          filter: ["input"],
          visit(node, context) {
            context.setProperty(node, "ariaLabel", node.properties.checked ? "Done" : "To do");
          },
        },
      }
    : undefined;
