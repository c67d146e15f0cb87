import type { Nodes, Root } from "mdast";
import { isPicture, type Phrase, phraseOf, trimmed } from "../text/phrase.ts";
import { type Outline, offsetOf, withoutMarker } from "../tree/outline.ts";
import { SKIP, walk } from "../tree/walk.ts";

/** The first words at each place of a note that a link can name, by the place's anchor. */
export type Openings = { readonly [anchor: string]: Phrase };

/** How many items are read of a list that begins a section. */
const MOST_ITEMS = 4;
/** The mark of a callout, with the title behind it where the callout's text begins on the next line. */
const CALLOUT = /^\[![\w-]+\][+-]?(?:[^\n]*\n|[^\S\n]*)/;

/** Reads the first words below each heading, and those of each block that carries an id. */
export function openingsOf(tree: Root, { headings, blocks }: Outline): Openings {
  const openings: Record<string, Phrase> = {};
  const keep = (anchor: string, texts: readonly Phrase[]) => {
    if (texts.length > 0)
      openings[anchor] = texts.flatMap((text, index) => (index > 0 ? [" ", ...text] : text));
  };
  const indexAt = new Map(tree.children.map((node, index) => [offsetOf(node), index]));
  for (const { anchor, offset, inside } of headings) {
    const index = indexAt.get(offset);
    if (!inside && index !== undefined) keep(anchor, firstTexts(below(tree, index)));
  }
  if (blocks.length === 0) return openings;
  const anchors = new Map(blocks.map(({ type, offset, anchor }) => [`${type} ${offset}`, anchor]));
  walk(tree, (node) => {
    const anchor = anchors.get(`${node.type} ${offsetOf(node)}`);
    if (anchor === undefined) return undefined;
    keep(anchor, textsOf(node));
    return SKIP;
  });
  return openings;
}

/**
 * Yields the nodes below a heading, up to the next heading of the same or a higher rank.
 * @param index of the heading among the tree's children; yields nothing for another node
 */
export function* below({ children }: Root, index: number): Generator<Nodes> {
  const heading = children[index];
  if (heading?.type !== "heading") return;
  for (let next = index + 1; next < children.length; next++) {
    const node = children[next];
    if (!node || (node.type === "heading" && node.depth <= heading.depth)) return;
    yield node;
  }
}

/**
 * Returns the texts of the first block that has any. A paragraph has a single text; a list has the first text
 * of each of its first items.
 */
export function firstTexts(nodes: Iterable<Nodes>): Phrase[] {
  for (const node of nodes) {
    const texts = textsOf(node);
    if (texts.length > 0) return texts;
  }
  return [];
}

function textsOf(node: Nodes): Phrase[] {
  if (node.type === "list")
    return node.children.slice(0, MOST_ITEMS).flatMap((item) => firstTexts(item.children).slice(0, 1));
  if (node.type === "listItem") return firstTexts(node.children);
  if (node.type === "blockquote") return firstTexts(node.children.map(withoutCallout));
  // An embed is a picture or another note, and has no words of its own.
  if (node.type !== "paragraph" || node.children.every(isWordless)) return [];
  const text = phraseOf(node);
  const last = text.at(-1);
  const shown = typeof last === "string" ? trimmed([...text.slice(0, -1), withoutMarker(last)]) : text;
  return shown.length > 0 ? [shown] : [];
}

const isWordless = (node: Nodes) =>
  isPicture(node) || node.type === "break" || (node.type === "text" && node.value.trim() === "");

function withoutCallout(node: Nodes): Nodes {
  if (node.type !== "paragraph") return node;
  const [first, ...rest] = node.children;
  if (first?.type !== "text" || !CALLOUT.test(first.value)) return node;
  const text = { ...first, value: first.value.replace(CALLOUT, "") };
  return { ...node, children: text.value === "" ? rest : [text, ...rest] };
}
