import { lastUpTo } from "../text/sorted.ts";
import type { Note } from "./note.ts";

/** A footnote's text: up to a blank line, unless what follows is indented, or up to the next footnote. */
const FOOTNOTE = /^\[\^[^\]\n]+\]:(?:[^\n]|\n(?!\n|\[\^)|\n\n(?=[ \t]+\S))*/gm;

/** Collects the web addresses in a note's footnotes, without fragments: each document is one source. */
export function footnoteSources({ source, links }: Pick<Note, "source" | "links">): Set<string> {
  const footnotes = Array.from(source.matchAll(FOOTNOTE), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  const starts = footnotes.map(({ start }) => start);
  const addresses = new Set<string>();
  for (const { kind, target, offset } of links) {
    const around = footnotes[lastUpTo(starts, offset)];
    if (kind !== "url" || !around || offset >= around.end) continue;
    const url = URL.parse(target);
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    url.hash = "";
    addresses.add(url.href);
  }
  return addresses;
}
