import type { Element, ElementContent, RootContent } from "hast";
import type { HastPluginDefinition, HastVisitorContext } from "satteri";
import type { RenderContext } from "../context.ts";
import { DIAGRAM_TAG } from "./diagram-marks.ts";
import { EMBED_TAG, EXAMPLE_TAG } from "./embed-marks.ts";

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
      const section = root.children.find(
        (node) => node.type === "element" && "dataFootnotes" in node.properties,
      );
      if (section?.type !== "element") return;
      const heading = section.children.find((node) => node.type === "element" && node.tagName === "h2");
      if (heading && part) context.removeNode(heading);
      else if (heading) context.setProperty(heading, "id", LABEL_ID);
      const references = new Map(root.children.map((block) => [block, referencesIn(block)]));
      for (const { node } of [...references.values()].flat()) {
        context.setProperty(node, "ariaDescribedBy", part ? null : [LABEL_ID]);
      }
      references.delete(section);
      if (!part) addSidenotes(references, section, context);
    },
  };
}

interface Reference {
  readonly node: Element;
  /** The id of the footnote. */
  readonly target: string;
}

function referencesIn(tree: RootContent): Reference[] {
  return elementsOf(tree).flatMap((node) => {
    const { href } = node.properties;
    return "dataFootnoteRef" in node.properties && typeof href === "string"
      ? [{ node, target: href.slice(1) }]
      : [];
  });
}

/** The elements of a tree, in the order of the text. */
const elementsOf = (tree: RootContent): Element[] =>
  tree.type === "element" ? [tree, ...tree.children.flatMap(elementsOf)] : [];

function addSidenotes(
  references: ReadonlyMap<RootContent, readonly Reference[]>,
  section: Element,
  context: HastVisitorContext,
): void {
  const elements = elementsOf(section);
  if (!elements.every(isCopyable)) return;
  const notes = new Map(elements.map((node) => [node.properties.id, node]));
  const sidenotes = (from: readonly Reference[]): Element[] =>
    from.flatMap(({ node, target }) => {
      const text = notes.get(target);
      notes.delete(target);
      return text ? [sidenote(context.textContent(node), text), ...sidenotes(referencesIn(text))] : [];
    });
  for (const [block, found] of references) {
    for (const each of sidenotes(found)) context.insertBefore(block, [each, LINE]);
  }
}

/** What has ids of its own cannot stand on a page twice; a note with such a footnote has no sidenotes. */
const isCopyable = ({ tagName }: Element) => ![EMBED_TAG, EXAMPLE_TAG, DIAGRAM_TAG].includes(tagName);

const LINE: ElementContent = { type: "text", value: "\n" };

function sidenote(number: string, { children }: Element): Element {
  const properties = { className: ["sidenote"], role: "note", "data-pagefind-ignore": "" };
  const sup: Element = {
    type: "element",
    tagName: "sup",
    properties: {},
    children: [{ type: "text", value: number }],
  };
  const text = children.flatMap(copy);
  while (isBlank(text.at(-1))) text.pop();
  return { type: "element", tagName: "aside", properties, children: [sup, ...text, LINE] };
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

const isBlank = (node?: ElementContent) => node?.type === "text" && node.value.trim() === "";
const isArrow = (node: ElementContent) => node.type === "element" && "dataFootnoteBackref" in node.properties;
