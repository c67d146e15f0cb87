import type { Element, ElementContent } from "hast";
import type { HastPluginDefinition } from "satteri";
import { visitParents } from "unist-util-visit-parents";
import type { RenderContext } from "../context.ts";

/**
 * Footnotes stand at the note's end, and on a wide screen beside their line too: each is copied in front of the block
 * that first refers to it. Styles show one or the other. Inside an embed they stay at its end, without a heading.
 */
export function footnotes({ note, part }: RenderContext): HastPluginDefinition | undefined {
  if (!note.source.includes("[^")) return undefined;
  return {
    name: "footnotes",
    after(root, context) {
      const section = root.children.find((node) => node.type === "element" && "dataFootnotes" in node.properties);
      if (section?.type !== "element") return;
      if (part) {
        const heading = section.children.find((node) => node.type === "element" && node.tagName === "h2");
        if (heading) context.removeNode(heading);
        visitParents(root, "element", (node) => {
          if ("dataFootnoteRef" in node.properties) context.setProperty(node, "ariaDescribedBy", null);
        });
        return;
      }
      const notes = new Map<string, Element>();
      visitParents(section, "element", (node) => {
        if (node.tagName === "li" && typeof node.properties.id === "string") notes.set(`#${node.properties.id}`, node);
      });
      for (const block of root.children) {
        if (block === section) continue;
        visitParents(block, "element", (node) => {
          const href = node.properties.href;
          if (!("dataFootnoteRef" in node.properties) || typeof href !== "string") return;
          const text = notes.get(decodeURI(href)) ?? notes.get(href);
          if (text) context.insertBefore(block, sidenote(context.textContent(node), text));
          notes.delete(href);
        });
      }
    },
  };
}

function sidenote(number: string, { children }: Element): Element {
  const properties = { className: ["sidenote"], "data-pagefind-ignore": "" };
  const sup: Element = { type: "element", tagName: "sup", properties: {}, children: [{ type: "text", value: number }] };
  return { type: "element", tagName: "aside", properties, children: [sup, ...children.flatMap(copy)] };
}

/** A copy without ids (a page has each once) and without the arrows back. */
function copy(node: ElementContent): ElementContent[] {
  if (node.type === "text") return [{ type: "text", value: node.value }];
  if (node.type !== "element" || "dataFootnoteBackref" in node.properties) return [];
  const { id: _, ...properties } = node.properties;
  return [{ type: "element", tagName: node.tagName, properties, children: node.children.flatMap(copy) }];
}
