import GithubSlugger, { slug } from "github-slugger";
import type { Nodes, Root } from "mdast";

import { type Phrase, phraseOf } from "../text/phrase.ts";
import { flatText } from "./text.ts";
import { SKIP, walk } from "./walk.ts";

export interface Heading {
  /** The words as they were typed, by which links name the heading. */
  readonly text: string;
  /** The heading as a phrase, where the page may show other words for a link in it. */
  readonly words?: Phrase;
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The element's id on the page; the second heading of the same words ends in `-1`, as on GitHub. */
  readonly anchor: string;
  readonly offset: number;
  /** The top-level block that a heading inside a quote or a list stands in. */
  readonly inside?: Range;
}

/** A block that carries a `^block-id`, as in Obsidian. */
export interface Block {
  readonly id: string;
  /** The element's id on the page. */
  readonly anchor: string;
  /** Where the block itself begins; together with its type it names the node. */
  readonly offset: number;
  readonly type: string;
  /** The top-level block around it: what an embed of it shows. */
  readonly range: Range;
  /** Where the marker's text begins, and whether it has a paragraph for itself. */
  readonly marker: { readonly offset: number; readonly alone: boolean };
}

/** A stretch of a note's source, from an offset up to another. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The places of a note that a link can name. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
}

/** Of emoji and punctuation a slug keeps nothing, or an invisible mark. */
const VISIBLE = /[\p{L}\p{N}_]/u;

const MARKER = /(?:^|\s)\^([\w-]+)\s*$/;

/**
 * Finds the headings and blocks of a note. Both the page and the checker take anchors from here, so they
 * agree.
 */
export function outlineOf(tree: Root): Outline {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const blocks: Block[] = [];
  walk(tree, (node, parents, index) => {
    if (node.type === "heading") {
      const text = flatText(node);
      const offset = offsetOf(node);
      const anchor = slugger.slug(VISIBLE.test(slug(text)) ? text : "section");
      const top = parents[1];
      const words = phraseOf(node);
      headings.push({
        text,
        ...(words.some((part) => typeof part !== "string") && { words }),
        ...{ depth: node.depth, anchor, offset },
        ...(top && { inside: rangeOf(top) }),
      });
      return SKIP;
    }
    if (node.type === "paragraph") {
      const block = blockOf(node, parents, index);
      if (block) blocks.push(block);
      return SKIP;
    }
    return undefined;
  });
  return { headings, blocks };
}

function blockOf(
  paragraph: Extract<Nodes, { type: "paragraph" }>,
  parents: readonly Nodes[],
  index: number,
): Block | undefined {
  const last = paragraph.children.at(-1);
  const match = last?.type === "text" ? MARKER.exec(last.value) : null;
  if (!last || !match?.[1]) return undefined;
  const alone = paragraph.children.length === 1 && match.index === 0;
  const owner = alone
    ? childAt(parents.at(-1), index - 1)
    : parents.at(-1)?.type === "listItem"
      ? parents.at(-1)
      : paragraph;
  if (!owner) return undefined;
  const marker = { offset: offsetOf(last), alone };
  const top = alone && parents.length === 1 ? owner : (parents[1] ?? owner);
  return {
    id: match[1],
    anchor: `^${match[1]}`,
    offset: offsetOf(owner),
    type: owner.type,
    range: rangeOf(top),
    marker,
  };
}

const childAt = (parent: Nodes | undefined, index: number): Nodes | undefined =>
  parent && "children" in parent ? parent.children[index] : undefined;

/** Removes the block id at the end of a text. */
export const withoutMarker = (text: string) => text.replace(MARKER, "");

/** Returns the offset at which a node begins; 0 for a node without a position. */
export const offsetOf = (node: Nodes) => node.position?.start.offset ?? 0;

const rangeOf = (node: Nodes): Range => ({
  start: offsetOf(node),
  end: node.position?.end.offset ?? offsetOf(node),
});
