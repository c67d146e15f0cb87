import type { MdastPluginDefinition } from "satteri";
import { isComment } from "../../notebook/guard.ts";
import { staticComponent } from "../components.ts";
import type { RenderContext } from "../context.ts";

/** Shows an author's raw HTML as the code it is; comments vanish. */
export const rawHtml = ({ note }: RenderContext): MdastPluginDefinition => ({
  name: "raw-html",
  html(node, context) {
    if (isComment(node.value)) return context.removeNode(node);
    // An MDX note that is embedded is read as Markdown, where its components look like HTML.
    const component = note.format === "mdx" ? staticComponent(node.value) : undefined;
    if (component !== undefined) return context.replaceNode(node, { type: "html", value: component });
    const inline = context.parent(node)?.type === "paragraph";
    return context.replaceNode(
      node,
      inline ? { type: "inlineCode", value: node.value } : { type: "code", lang: "html", value: node.value },
    );
  },
});
