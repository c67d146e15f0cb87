import type { Nodes } from "mdast";
import { offsetOf } from "../tree/outline.ts";

/** What looks like a mark of a footnote, and is text: `[^label]` or `^[words]`. */
export interface LooseFootnote {
  readonly form: "label" | "inline";
  readonly label: string;
  readonly offset: number;
}

const MARK = /(?<!\\)\[\^([^\]\s[^\\]+)\]|(?<!\\)\^\[/g;
/** A number that footnotes have. */
const NUMBER = /^[1-9]\d{0,2}$/;
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u;
/** A word: nobody lists so many letters one by one. */
const WORD = /^[\p{L}\p{M}\p{N}_.:-]{7,}$/u;
/** What a regular expression leaves out: `a-z`, `A-Za-z0-9`. */
const RANGES = /^(?:.-.)+.?$/u;
/** A mark follows what it is about, without a space. */
const ATTACHED = /[\p{L}\p{M}\p{N}\p{Pf}\p{Pe}.,;:!?"'*_`%…]$/u;
/** What follows a set of characters in a regular expression. */
const REPEATED = /^(?:[*+{]|\?\S|[\w$]|\[(?!\^))/;

/**
 * Finds what was meant to be a footnote in a text. A set of characters looks alike, `[^abc]`: a mark is a
 * number or a name, stands right behind a word or a sentence, and nothing repeats it. A number, or a long
 * name, may stand apart; any may where a note has footnotes.
 * @param source of the note
 */
export function looseFootnotes(node: Nodes, source: string, hasFootnotes: boolean): LooseFootnote[] {
  const start = offsetOf(node);
  const text = source.slice(start, node.position?.end.offset);
  if (!text.includes("[^") && !text.includes("^[")) return [];
  return [...text.matchAll(MARK)].flatMap(({ index, 0: mark, 1: label }): LooseFootnote[] => {
    const offset = start + index;
    const isAttached = ATTACHED.test(source.slice(Math.max(0, offset - 2), offset));
    const after = source.slice(offset + mark.length, offset + mark.length + 2);
    if (label === undefined)
      return isAttached && isNote(source, offset + mark.length)
        ? [{ form: "inline", label: "", offset }]
        : [];
    const isQuoted = /["']/.test(after[0] ?? "") && source[offset - 1] === after[0];
    if (!NAME.test(label) || RANGES.test(label) || REPEATED.test(after) || isQuoted) return [];
    return isAttached || NUMBER.test(label) || WORD.test(label) || hasFootnotes
      ? [{ form: "label", label, offset }]
      : [];
  });
}

/** Characters of an inline footnote that are looked at. */
const LONGEST = 500;

/**
 * Whether what stands behind `^[` is a note in words, up to its bracket; a set of characters has no spaces.
 */
function isNote(source: string, start: number): boolean {
  const text = /^(?:[^[\]\n]|\n(?!\s*\n)|\[[^\]\n]*\]\]?)*(?=\])/.exec(
    source.slice(start, start + LONGEST),
  )?.[0];
  return text !== undefined && /\p{L}\s+\S|^\p{L}{3,}\.?$|:\/\/|\[\[/u.test(text.trim());
}
