import type { HastPluginDefinition } from "satteri";
import type { RenderContext } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { htmlNode } from "../html-node.ts";

/** Code in colour, scrollable by keyboard; a Mermaid fence becomes a diagram. */
export const code = (render: RenderContext): HastPluginDefinition => ({
  name: "code",
  element: {
    filter: ["pre"],
    async visit(node, context) {
      const child = node.children[0];
      if (child?.type !== "element" || child.tagName !== "code") return;
      const data = child.data as { lang?: string } | undefined;
      const classes = Array.isArray(child.properties.className) ? child.properties.className : [];
      const named = classes.find((name) => typeof name === "string" && name.startsWith("language-"));
      const lang = data?.lang ?? (typeof named === "string" ? named.slice("language-".length) : "");
      const text = context.textContent(child).replace(/\n$/, "");
      const html = lang === "mermaid" ? render.diagram(text) : await codeHtml(render, text, lang, String(node.properties.id ?? ""));
      context.replaceNode(node, htmlNode(html, context.sourceFormat));
    },
  },
});

async function codeHtml({ highlight }: RenderContext, text: string, lang: string, id: string): Promise<string> {
  const label = lang ? `${lang} code` : "Code";
  const attributes = `${id ? ` id="${escapeHtml(id)}"` : ""} data-lang="${escapeHtml(lang)}"`;
  const tokens = await highlight(text, lang);
  return `<figure class="code"${attributes}><pre tabindex="0" dir="ltr" aria-label="${escapeHtml(label)}"><code>${tokens}</code></pre></figure>`;
}
