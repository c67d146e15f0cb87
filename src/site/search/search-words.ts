import { hasUnspaced } from "../../browser/search/unspaced.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";

/** The most words: enough for a thousand notes, and never more than 40 KB on the wire. */
const MOST = 9000;
const TOKEN = /[\p{L}\p{N}\p{M}_'’]+/gu;
const WORD = /^\p{L}{3,30}$/u;
const CAMEL = /\p{Ll}\p{Lu}/u;

/**
 * Collects the words of a note that a misspelling might mean, in lower case: words of letters, not names out
 * of code, numbers or addresses.
 */
export function wordsOf(prose: string): Set<string> {
  const text = prose.replace(/\bhttps?:\S+/g, " ");
  const words = Array.from(text.matchAll(TOKEN), ([token]) =>
    token.replace(/['’](?:s|t|ll|re|ve|d|m)?$/i, ""),
  );
  return new Set(
    words.filter((word) => WORD.test(word) && !CAMEL.test(word) && !hasUnspaced(word)).map(lower),
  );
}

/**
 * Formats the list by which the search corrects spelling: a word a line, those in most notes first.
 * @param notes the words of each note
 */
export function wordList(notes: Iterable<ReadonlySet<string>>): string {
  const counts = new Map<string, number>();
  for (const words of notes) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, inA], [b, inB]) => inB - inA || byCodeUnit(a, b));
  return sorted
    .slice(0, MOST)
    .map(([word]) => word)
    .join("\n");
}

const lower = (word: string): string => word.toLowerCase();
