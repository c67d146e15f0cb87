import type { Element, ElementContent, Nodes, RootContent } from "hast";
import type { HastPluginDefinition, HastVisitorContext } from "satteri";
import { visitParents } from "unist-util-visit-parents";
import type { RenderContext } from "../context.ts";
import { EMBED_TAG } from "./embed-marks.ts";

/** The id of the heading above a page's footnotes; a colon keeps it apart from the ids of the author's headings. */
const LABEL_ID = "note:footnotes";

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
      const heading = section.children.find((node) => node.type === "element" && node.tagName === "h2");
      if (heading && part) context.removeNode(heading);
      else if (heading) context.setProperty(heading, "id", LABEL_ID);
      for (const { node } of referencesIn(root)) context.setProperty(node, "ariaDescribedBy", part ? null : [LABEL_ID]);
      if (!part) addSidenotes(root.children, section, context);
    },
  };
}

function addSidenotes(blocks: readonly RootContent[], section: Element, context: HastVisitorContext): void {
  const notes = new Map<string, Element>();
  let copyable = true;
  visitParents(section, "element", (node) => {
    if (node.tagName === "li" && typeof node.properties.id === "string") notes.set(node.properties.id, node);
    if (!isCopyable(node)) copyable = false;
  });
  if (!copyable) return;
  const besides = (from: RootContent): Element[] =>
    referencesIn(from).flatMap(({ node, target }) => {
      const text = notes.get(target);
      notes.delete(target);
      return text ? [sidenote(context.textContent(node), text), ...besides(text)] : [];
    });
  for (const block of blocks) if (block !== section) for (const each of besides(block)) context.insertBefore(block, [each, LINE]);
}

/** What has ids of its own cannot stand on a page twice; a note with such a footnote has no sidenotes. */
const isCopyable = ({ tagName, children: [child] }: Element) =>
  tagName !== EMBED_TAG &&
  !(tagName === "pre" && child?.type === "element" && (child.data as { lang?: string } | undefined)?.lang === "mermaid");

function referencesIn(tree: Nodes): { node: Element; target: string }[] {
  const references: { node: Element; target: string }[] = [];
  visitParents(tree, "element", (node) => {
    const { href } = node.properties;
    if ("dataFootnoteRef" in node.properties && typeof href === "string") references.push({ node, target: href.slice(1) });
  });
  return references;
}

const LINE: ElementContent = { type: "text", value: "\n" };

function sidenote(number: string, { children }: Element): Element {
  const properties = { className: ["sidenote"], role: "note", "data-pagefind-ignore": "" };
  const sup: Element = { type: "element", tagName: "sup", properties: {}, children: [{ type: "text", value: number }] };
  return { type: "element", tagName: "aside", properties, children: [sup, ...children.flatMap(copy)] };
}

/** A copy without ids (a page has each once) and without the arrows back and the spaces before them. */
function copy(node: ElementContent, index: number, siblings: readonly ElementContent[]): ElementContent[] {
  if (node.type === "text") {
    const next = siblings[index + 1];
    return [{ type: "text", value: next && isArrow(next) ? node.value.trimEnd() : node.value }];
  }
  if (node.type !== "element" || isArrow(node)) return [];
  const { id: _, ariaDescribedBy: __, ...properties } = node.properties;
  return [{ ...node, properties, children: node.children.flatMap(copy) }];
}

const isArrow = (node: ElementContent) => node.type === "element" && "dataFootnoteBackref" in node.properties;
