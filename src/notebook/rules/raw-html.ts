import { isHtml } from "./mdx/mdx-component.ts";
import { nodeRule } from "./text/note-text.ts";
import { short } from "./text/short.ts";

/** HTML: a Markdown note shows it as text, an MDX note may not hold it. */
export const rawHtml = nodeRule({
  kind: "raw-html",
  severity: "error",
  on: ["html", "mdxJsxFlowElement", "mdxJsxTextElement"],
  check(node, { format, readAs }) {
    const suggestion = "write it in Markdown";
    if (node.type !== "html")
      return isHtml(node.name)
        ? { message: `Raw HTML is not allowed: <${node.name}>`, suggestion }
        : undefined;
    // Where MDX is read as Markdown, its components look like HTML.
    if (readAs !== format) return undefined;
    return { message: `Raw HTML is shown as text: ${short(node.value)}`, suggestion };
  },
});
