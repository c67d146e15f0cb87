import type { Element, ElementContent } from "hast";
import type { HastPluginDefinition } from "satteri";
import type { RenderContext } from "../context.ts";
import { codePoint, splitUnseen, UNSEEN } from "../unseen.ts";

/** Shows in code within a line what nobody would see: a character that turns the text around, or has no width. */
export const unseen = ({ note }: RenderContext): HastPluginDefinition | undefined =>
  UNSEEN.test(note.source)
    ? {
        name: "unseen",
        element: {
          filter: ["code"],
          visit(node, context) {
            const code = node as Element;
            if (!code.children.some((child) => child.type === "text" && UNSEEN.test(child.value))) return;
            context.replaceNode(node, { ...code, children: code.children.flatMap(shown) });
          },
        },
      }
    : undefined;

function shown(child: ElementContent): ElementContent[] {
  if (child.type !== "text") return [child];
  return splitUnseen(child.value).map((value, index) => {
    const text = { type: "text", value } as const;
    if (index % 2 === 0) return text;
    const properties = { className: ["unseen"], title: codePoint(value) };
    return { type: "element", tagName: "bdi", properties, children: [text] };
  });
}
