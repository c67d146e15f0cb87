import type { At } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { stretchesIn } from "./stretches.ts";
import type { NoteFormat } from "./tree.ts";

/** A text that the Markdown parser reads in good time, and where it was not so. */
export interface Thinned {
  readonly source: string;
  /** Where the text begins that was too dense; undefined where all is well. */
  readonly dense: number | undefined;
}

/** Characters without an empty line between them. */
export const LONGEST_STRETCH = 50_000;

/** Signs times characters around them, in a whole note: what they make the parser copy. */
export const MOST_COPIED = 90_000_000;

// At each of these the parser copies all of the paragraph that came before, and keeps every copy: a hundred kilobytes of
// quotation marks take gigabytes, and where their count overflows the process is gone.
const SIGNS = /["'&]|--|\.\.\./g;

/**
 * Blanks out the signs, or the end, of stretches that the Markdown parser would choke on. Every offset stays. What
 * lies between two empty lines is the most that a paragraph can be.
 */
export function thinOut(text: string, format: NoteFormat): Thinned {
  // MDX looks for the ends of braces and tags beyond empty lines.
  const isDense = format === "mdx" && text.length * count(text, /[{<]/g) > MOST_COPIED;
  const source = isDense ? text.replace(/[{<]/g, " ") : text;
  let dense = isDense ? text.search(/[{<]/) : undefined;
  let copied = 0;
  let end = 0;
  let result = "";
  for (const [start, stretch] of stretchesIn(source)) {
    const cost = stretch.length * count(stretch, SIGNS);
    if (stretch.length <= LONGEST_STRETCH && copied + cost <= MOST_COPIED) {
      copied += cost;
      continue;
    }
    dense ??= start;
    const kept = stretch.slice(0, LONGEST_STRETCH).replace(/["'&.-]/g, " ");
    result += source.slice(end, start) + kept + " ".repeat(stretch.length - kept.length);
    end = start + stretch.length;
  }
  return { source: result + source.slice(end), dense };
}

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;

/** What is wrong with a note that was thinned out. */
export function denseProblems(dense: number | undefined, at: At): Problem[] {
  if (dense === undefined) return [];
  const message =
    "From here on too much stands without an empty line: the signs in it, or its end, are not read.";
  return [problem("note-too-large", at(dense), message, "put empty lines between paragraphs")];
}
