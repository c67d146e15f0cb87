import type { MdastPluginDefinition } from "satteri";
import { isComment } from "../../notebook/comment.ts";

/** The kinds of node that hold blocks; in all others HTML stands within text. */
const BLOCK_PARENTS = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/** Shows an author's raw HTML as the code it is; comments vanish. */
export const rawHtml: MdastPluginDefinition = {
  name: "raw-html",
  html(node, context) {
    if (isComment(node.value)) return context.removeNode(node);
    const block = BLOCK_PARENTS.has(context.parent(node)?.type ?? "root");
    const { value } = node;
    context.replaceNode(node, block ? { type: "code", lang: "html", value } : { type: "inlineCode", value });
  },
};
