import type { Graph } from "../links/graph.ts";
import { labelsOf, linkLabel } from "../links/link-label.ts";
import type { Note } from "../note/note.ts";
import type { Slug } from "../text/ids.ts";
import { lastUpTo } from "../text/sorted.ts";
import { shownText } from "../tree/shown-words.ts";

/** A part of the field, as a note that maps it has it: a heading, and the notes in the list below. */
export interface MapSection {
  readonly heading: string;
  readonly entries: readonly MapEntry[];
}

interface MapEntry {
  readonly words: string;
  readonly slug: Slug;
  /** The place in that note, where the map leads to one. */
  readonly anchor?: string;
  /** What the map says of the note behind its link; may be empty. */
  readonly phrase: string;
}

/** What begins an item of a list, up to its first word. */
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+[*_]*$/;
/** Where a note names its neighbours, it maps nothing. */
const NEIGHBOURS = "related";

/** Reads the map that a note is: of each section the items of lists that begin with a link to a note. */
export function mapSections({ id, source, outline }: Note, { links }: Pick<Graph, "links">): MapSection[] {
  const offsets = outline.headings.map(({ offset }) => offset);
  const own = links.get(id) ?? [];
  const labels = labelsOf(own);
  const sections = new Map<number, { heading: string; entries: MapEntry[] }>();
  for (const { link, resolution } of own) {
    const before = source.slice(source.lastIndexOf("\n", link.offset - 1) + 1, link.offset);
    if (resolution.to !== "note" || resolution.note.id === id || link.kind !== "note" || !ITEM.test(before))
      continue;
    const heading = outline.headings[lastUpTo(offsets, link.offset - 1)];
    if (!heading || heading.text.toLowerCase() === NEIGHBOURS) continue;
    const section = sections.get(heading.offset) ?? {
      heading: shownText(heading.words ?? [heading.text], labels),
      entries: [],
    };
    sections.set(heading.offset, section);
    const [, words, after] = link.sentence;
    section.entries.push({
      words: linkLabel({ link, resolution }) ?? words,
      slug: resolution.note.slug,
      ...(resolution.anchor !== undefined && { anchor: resolution.anchor }),
      phrase: shownText(after, labels).replace(/^[\s:;,–—-]+/, ""),
    });
  }
  return [...sections.values()];
}
