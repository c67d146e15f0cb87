import { stretchesIn } from "../../text/stretches.ts";
import type { Range } from "../../tree/outline.ts";
import type { NoteFormat } from "../../tree/tree.ts";

/** A text that the Markdown parser reads in good time, and where it was not so. */
export interface Thinned {
  readonly source: string;
  /** Where the text begins that was too dense; undefined where all is well. */
  readonly dense: number | undefined;
  /** The stretches that are not read as they are written. */
  readonly changed: readonly Range[];
}

/** Characters without an empty line between them. */
export const LONGEST_STRETCH = 50_000;

/** Signs times characters around them, in a whole note: what they make the parser copy. */
export const MOST_COPIED = 90_000_000;

// At each of these the parser copies all of the paragraph that came before, and keeps every copy: a hundred
// kilobytes of quotation marks take gigabytes, and where their count overflows the process is gone.
const SIGNS = /["'&]|--|\.\.\./g;

/**
 * Blanks out the signs, or the end, of stretches that the Markdown parser would choke on. Every offset stays.
 * What lies between two empty lines is the most that a paragraph can be.
 */
export function thinOut(text: string, format: NoteFormat): Thinned {
  // MDX looks for the ends of braces and tags beyond empty lines.
  const isDense = format === "mdx" && text.length * count(text, /[{<]/g) > MOST_COPIED;
  const source = isDense ? text.replace(/[{<]/g, " ") : text;
  let dense = isDense ? text.search(/[{<]/) : undefined;
  let copied = 0;
  const changed: Range[] = isDense ? [{ start: 0, end: text.length }] : [];
  let end = 0;
  let result = "";
  for (const [start, stretch] of stretchesIn(source)) {
    const read = wholeLines(stretch);
    const cost = read.length * count(read, SIGNS);
    const isCheap = copied + cost <= MOST_COPIED;
    if (isCheap) copied += cost;
    if (isCheap && read.length === stretch.length) continue;
    dense ??= start;
    // What is too long but not too dense keeps its signs: without them its links would be others.
    const kept = isCheap ? read : read.replace(SIGNS, (sign) => " ".repeat(sign.length));
    result += source.slice(end, start) + kept + " ".repeat(stretch.length - kept.length);
    end = start + stretch.length;
    changed.push({ start, end });
  }
  return { source: result + source.slice(end), dense, changed };
}

/** As many lines of a stretch as are read; of one line, as much. */
function wholeLines(stretch: string): string {
  if (stretch.length <= LONGEST_STRETCH) return stretch;
  const cut = stretch.slice(0, LONGEST_STRETCH);
  const end = cut.lastIndexOf("\n");
  return end < 0 ? cut : cut.slice(0, end + 1);
}

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;
