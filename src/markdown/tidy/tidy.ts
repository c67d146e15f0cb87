import type { NoteFormat } from "../../notebook/note/note.ts";
import { lastUpTo } from "../../notebook/text/sorted.ts";
import { applyEdits, type TextEdit } from "../../notebook/text/text-edit.ts";
import { parse } from "../parse.ts";
import { TIDY_RULES } from "./rules.ts";
import { sameMeaning } from "./same-meaning.ts";

/** A text as it should be, and where it was not. */
export interface Tidied {
  readonly text: string;
  readonly diagnostics: readonly { readonly line: number; readonly words: string }[];
}

/** Beyond this many places, either all of them can be tidied or none is. */
const MOST_SINGLE = 200;

/**
 * Makes a Markdown text tidy as far as it means the same afterwards; MDX that does not parse stays as it is.
 */
export function tidy(source: string, format: NoteFormat): Tidied {
  let text = source;
  const diagnostics: { line: number; words: string }[] = [];
  try {
    for (const { words, edits } of TIDY_RULES) {
      const safe = safeEdits(text, edits(text, parse(text, format)), format);
      const starts = lineStarts(text);
      const lines = new Set(safe.map(({ start }) => lastUpTo(starts, start) + 1));
      diagnostics.push(...[...lines].map((line) => ({ line, words })));
      text = applyEdits(text, safe);
    }
  } catch {
    return { text: source, diagnostics: [] };
  }
  return { text, diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}

/** Of some edits those that leave the meaning of a text as it is. */
function safeEdits(text: string, edits: readonly TextEdit[], format: NoteFormat): readonly TextEdit[] {
  const areSafe = (some: readonly TextEdit[]) => sameMeaning(text, applyEdits(text, some), format);
  if (edits.length === 0 || areSafe(edits)) return edits;
  if (edits.length > MOST_SINGLE) return [];
  const single = edits.filter((edit) => areSafe([edit]));
  return areSafe(single) ? single : [];
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: { length } }) => index + length)];
}
