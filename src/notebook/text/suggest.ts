import { editDistance } from "./edit-distance.ts";

/** The most edits, however long a word is: more make another word. */
const MOST_EDITS = 4;
/**
 * The most comparisons with a set of candidates: where thousands of words are wrong, the last get no
 * suggestion.
 */
const MOST_COMPARISONS = 2_000_000;

/** Finds the candidate that a misspelt word was meant to be; undefined when none is near. */
export type Suggest = (word: string) => string | undefined;

/** Finds the candidate nearest to a misspelt word, by the rules of `suggestFrom`. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined =>
  suggestFrom(candidates)(word);

/**
 * Prepares to find the candidate nearest to a misspelt word: at most one edit for every three letters,
 * ignoring case. Of candidates that are equally near, those with the word's first letter win, then the first.
 */
export function suggestFrom(candidates: Iterable<string>): Suggest {
  const all = Array.from(candidates, (candidate) => {
    const text = candidate.toLowerCase();
    return { candidate, text, letters: lettersOf(text) };
  });
  let comparisons = 0;
  return (word) => {
    comparisons += all.length;
    if (comparisons > MOST_COMPARISONS) return undefined;
    const wanted = word.toLowerCase();
    const letters = lettersOf(wanted);
    let most = Math.min(MOST_EDITS, Math.floor(wanted.length / 3));
    let best: { candidate: string; edits: number; beginsAlike: boolean } | undefined;
    for (const { candidate, text, letters: others } of all) {
      // An edit removes at most one letter and adds at most one: this spares counting the edits of most
      // candidates.
      if (bitsIn(letters & ~others) > most || bitsIn(others & ~letters) > most) continue;
      const edits = editDistance(wanted, text, most);
      const beginsAlike = text[0] === wanted[0];
      if (edits > most || (edits === best?.edits && (best.beginsAlike || !beginsAlike))) continue;
      best = { candidate, edits, beginsAlike };
      most = edits;
    }
    return best?.candidate;
  };
}

/** Encodes the letters of a text as bits; some letters share a bit. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
