import type { Element, ElementContent, RootContent } from "hast";
import type { HastPluginDefinition, HastVisitorContext } from "satteri";
import type { RenderContext } from "../context.ts";
import { elementsIn } from "../elements.ts";
import { DIAGRAM_TAG } from "./mark/diagrams.ts";
import { EMBED_TAG, EXAMPLE_TAG } from "./mark/embeds.ts";

/**
 * The id of the heading above a page's footnotes; the colon keeps the id apart from those of the author's
 * headings.
 */
const LABEL_ID = "note:footnotes";

/**
 * Copies each footnote in front of the block that first refers to it, and keeps the list at the note's end.
 * Styles show the copies beside the text on a wide screen, and the list otherwise. Within an embed the
 * footnotes stay at its end, without a heading.
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
  const references: Reference[] = [];
  for (const [node] of elementsIn([tree])) {
    const { href } = node.properties;
    if ("dataFootnoteRef" in node.properties && typeof href === "string")
      references.push({ node, target: href.slice(1) });
  }
  return references;
}

function addSidenotes(
  references: ReadonlyMap<RootContent, readonly Reference[]>,
  section: Element,
  context: HastVisitorContext,
): void {
  const notes = new Map<unknown, Element>();
  for (const [node, depth] of elementsIn([section])) {
    if (!isCopyable(node, depth)) return;
    notes.set(node.properties.id, node);
  }
  for (const [block, found] of references) {
    // A footnote may refer to others, and those to more, in a chain that is too long for the stack.
    const waiting = found.toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const text = notes.get(next.target);
      if (!text) continue;
      notes.delete(next.target);
      context.insertBefore(block, [sidenote(context.textContent(next.node), text), LINE]);
      for (const each of referencesIn(text).toReversed()) waiting.push(each);
    }
  }
}

/** Levels of a footnote that are copied. What is deeper is an error of the note, `too-deep`. */
const COPIED_LEVELS = 200;

/** What has ids of its own cannot stand on a page twice; a note with such a footnote has no sidenotes. */
const isCopyable = ({ tagName }: Element, depth: number) =>
  depth <= COPIED_LEVELS && ![EMBED_TAG, EXAMPLE_TAG, DIAGRAM_TAG].includes(tagName);

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
