import { type Suggest, suggestFrom } from "../text/suggest.ts";
import type { Block, Heading, Outline, Range } from "./outline.ts";

/**
 * Finds a heading by its words or its anchor; exactly first, then as loosely as Obsidian does. `Above#Below`
 * is the heading Below, unless one has these very words.
 */
export function findHeading(outline: Outline, written: string): Heading | undefined {
  const headings = headingsOf(outline);
  const below = written.slice(written.lastIndexOf("#") + 1).trim();
  return look(headings, written) ?? (below === written ? undefined : look(headings, below));
}

/** The heading whose words are nearest to those that were not found. */
export const nearHeading = (outline: Outline, written: string): string | undefined =>
  headingsOf(outline).suggest(written);

/** Finds a block by its id; of two that share it, the first. */
export const findBlock = (outline: Outline, id: string): Block | undefined => blocksOf(outline).byId.get(id);

/** The block id nearest to one that was not found. */
export const nearBlock = (outline: Outline, id: string): string | undefined => blocksOf(outline).suggest(id);

/** What stands below a heading, up to the next of the same or a higher rank; the heading itself included. */
export function sectionOf(outline: Outline, heading: Heading, length: number): Range {
  if (heading.inside) return heading.inside;
  return { start: heading.offset, end: headingsOf(outline).next.get(heading)?.offset ?? length };
}

/** Finds the heading that has an anchor for its id. */
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
 * Obsidian drops what a link cannot hold (`#`, `|`, `^`, `[[`) and smart punctuation changes quotes and
 * dashes.
 */
const loose = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function firstBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item> {
  const first = new Map(items.toReversed().map((item) => [key(item), item]));
  // What has neither letters nor digits is like nothing else.
  first.delete("");
  return first;
}

/** An outline is indexed when the first link asks for a place in it; most never are. */
function onceForEach<Index>(make: (outline: Outline) => Index): (outline: Outline) => Index {
  const made = new WeakMap<Outline, Index>();
  return (outline) => {
    const index = made.get(outline) ?? make(outline);
    made.set(outline, index);
    return index;
  };
}
