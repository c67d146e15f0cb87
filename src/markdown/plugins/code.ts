import type { HastPluginDefinition } from "satteri";
import { escapeHtml } from "../../text/html.ts";
import type { RenderContext } from "../context.ts";
import { languageOf } from "../languages.ts";

/** Highlights code blocks and makes them scrollable by keyboard. */
export const code = (render: RenderContext): HastPluginDefinition => ({
  name: "code",
  element: {
    filter: ["pre"],
    async visit(node, context) {
      const child = node.children[0];
      if (child?.type !== "element" || child.tagName !== "code") return;
      const data = child.data as { lang?: string } | undefined;
      const text = context.textContent(child).replace(/\n$/, "");
      const id = typeof node.properties.id === "string" ? ` id="${escapeHtml(node.properties.id)}"` : "";
      context.replaceNode(node, render.finished(await codeHtml(render, text, data?.lang ?? "", id)));
    },
  },
});

async function codeHtml(
  { highlight }: RenderContext,
  text: string,
  lang: string,
  id: string,
): Promise<string> {
  const name = languageOf(lang)?.name ?? lang;
  const label = escapeHtml(name ? `${name} code` : "Code");
  const data = lang ? ` data-lang="${escapeHtml(lang)}"` : "";
  const tokens = await highlight(text, lang);
  return `<figure class="code"${id}${data} aria-label="${label}"><pre tabindex="0" dir="ltr"><code>${tokens}</code></pre></figure>`;
}
