import type { Element, ElementContent } from "hast";
import type { HastPluginDefinition } from "satteri";
import { codePoint } from "../../text/code-point.ts";
import type { RenderContext } from "../context.ts";
import { INVISIBLE, splitInvisible } from "../invisible-characters.ts";

/**
 * Shows in code within a line what nobody would see: a character that turns the text around, or has no width.
 */
export const invisibleCharacters = ({ note }: RenderContext): HastPluginDefinition | undefined =>
  INVISIBLE.test(note.source)
    ? {
        name: "invisible",
        element: {
          filter: ["code"],
          visit(node, context) {
            const code = node as Element;
            if (!code.children.some((child) => child.type === "text" && INVISIBLE.test(child.value))) return;
            context.replaceNode(node, { ...code, children: code.children.flatMap(shown) });
          },
        },
      }
    : undefined;

function shown(child: ElementContent): ElementContent[] {
  if (child.type !== "text") return [child];
  return splitInvisible(child.value).map((value, index) => {
    const text = { type: "text", value } as const;
    if (index % 2 === 0) return text;
    const properties = { className: ["invisible"], title: codePoint(value) };
    return { type: "element", tagName: "bdi", properties, children: [text] };
  });
}
