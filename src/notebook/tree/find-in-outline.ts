import { type Suggest, suggestFrom } from "../text/suggest.ts";
import type { Block, Heading, Outline, Range } from "./outline.ts";

/**
 * Finds a heading by its words or its anchor; exactly first, then as loosely as Obsidian does. `Above#Below`
 * finds the heading Below, unless a heading has exactly these words.
 */
export function findHeading(outline: Outline, written: string): Heading | undefined {
  const headings = headingsOf(outline);
  const below = written.slice(written.lastIndexOf("#") + 1).trim();
  return look(headings, written) ?? (below === written ? undefined : look(headings, below));
}

/** Finds the words of the heading nearest to words that were not found. */
export const nearHeading = (outline: Outline, written: string): string | undefined =>
  headingsOf(outline).suggest(written);

/** Finds a block by its id; the first of blocks that share an id. */
export const findBlock = (outline: Outline, id: string): Block | undefined => blocksOf(outline).byId.get(id);

/** Finds the block id nearest to an id that was not found. */
export const nearBlock = (outline: Outline, id: string): string | undefined => blocksOf(outline).suggest(id);

/**
 * Returns the range of a heading's section: from the heading up to the next heading of the same or a higher
 * rank. The section of a heading inside a quote or a list is the whole top-level block.
 * @param length of the note's source, where the last section ends
 */
export function sectionOf(outline: Outline, heading: Heading, length: number): Range {
  if (heading.inside) return heading.inside;
  return { start: heading.offset, end: headingsOf(outline).next.get(heading)?.offset ?? length };
}

/** Finds a heading by its anchor alone, the id on the page. */
export const headingAt = (outline: Outline, anchor: string): Heading | undefined =>
  headingsOf(outline).byId.get(anchor);

interface Headings {
  readonly byId: ReadonlyMap<string, Heading>;
  /** For each heading the next of the same or a higher rank. */
  readonly next: ReadonlyMap<Heading, Heading>;
  readonly byText: ReadonlyMap<string, Heading>;
  readonly byAnchor: ReadonlyMap<string, Heading>;
  readonly byLooseText: ReadonlyMap<string, Heading>;
  readonly suggest: Suggest;
}

const headingsOf = onceForEach(
  ({ headings }): Headings => ({
    byId: new Map(headings.map((heading) => [heading.anchor, heading])),
    next: nextOfRank(headings),
    byText: firstBy(headings, ({ text }) => text.normalize("NFC")),
    byAnchor: firstBy(headings, ({ anchor }) => anchor.normalize("NFC")),
    byLooseText: firstBy(headings, ({ text }) => loose(text)),
    suggest: suggestFrom(headings.map(({ text }) => text)),
  }),
);

const blocksOf = onceForEach(({ blocks }) => ({
  byId: firstBy(blocks, ({ id }) => id),
  suggest: suggestFrom(blocks.map(({ id }) => id)),
}));

function nextOfRank(headings: readonly Heading[]): ReadonlyMap<Heading, Heading> {
  const next = new Map<Heading, Heading>();
  const open: Heading[] = [];
  for (const heading of headings) {
    if (heading.inside) continue;
    for (let above = open.at(-1); above && heading.depth <= above.depth; above = open.at(-1)) {
      next.set(above, heading);
      open.pop();
    }
    open.push(heading);
  }
  return next;
}

function look({ byText, byAnchor, byLooseText }: Headings, written: string): Heading | undefined {
  const text = written.normalize("NFC");
  return byText.get(text) ?? byAnchor.get(text) ?? byLooseText.get(loose(text));
}

/**
 * Folds words for a loose comparison. Obsidian drops what a link cannot contain (`#`, `|`, `^`, `[[`), and
 * smart punctuation changes quotes and dashes.
 */
const loose = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function firstBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item> {
  const first = new Map(items.toReversed().map((item) => [key(item), item]));
  // A text without letters or digits matches nothing.
  first.delete("");
  return first;
}

/** Indexes an outline when the first link names a place in it; most outlines are never indexed. */
function onceForEach<Index>(make: (outline: Outline) => Index): (outline: Outline) => Index {
  const made = new WeakMap<Outline, Index>();
  return (outline) => {
    const index = made.get(outline) ?? make(outline);
    made.set(outline, index);
    return index;
  };
}
