import { editDistance } from "../../notebook/text/edit-distance.ts";
import { fetchOnce } from "../page/fetch-once.ts";
import { fold } from "./fold.ts";

/** The words of all notes, by their folded form; the most frequent word has the rank 0. */
export type WordList = ReadonlyMap<string, Ranked>;

interface Ranked {
  readonly word: string;
  readonly rank: number;
}

/** Reads `words.txt`: one word a line, the most frequent first. */
export function parseWordList(text: string): WordList {
  const list = new Map<string, Ranked>();
  for (const [rank, word] of text.split("\n").entries()) {
    const key = fold(word);
    if (key && !list.has(key)) list.set(key, { word, rank });
  }
  return list;
}

/**
 * Makes a loader that fetches the list on its first call and then keeps the list. The loader rejects when the
 * list cannot be fetched.
 */
export function wordLoader(address: string): () => Promise<WordList> {
  let list: WordList | undefined;
  return async () => {
    list ??= parseWordList(await fetchOnce(address, "text"));
    return list;
  };
}

/** Tells whether some note has the word, or a word that begins with it. */
export function knows(list: WordList, typed: string): boolean {
  const key = fold(typed);
  return list.has(key) || [...list.keys()].some((word) => word.startsWith(key));
}

/**
 * Finds the word that a misspelt one was meant to be: the nearest, among those the most frequent.
 * @returns null when no word is near. Abbreviations (under four letters) are never taken for a misspelling,
 * and a word two edits away must begin alike: people seldom miss the first letter, and `docker` is not a way
 * to write `locked`.
 */
export function correct(list: WordList, typed: string): string | null {
  const key = fold(typed);
  const limit = maxEdits(key.length);
  let best: (Ranked & { edits: number }) | null = null;
  for (const [other, { word, rank }] of list) {
    const within = other[0] === key[0] ? limit : Math.min(limit, 1);
    const edits = editDistance(key, other, within);
    if (edits > within || (best && (edits - best.edits || rank - best.rank) > 0)) continue;
    best = { word, rank, edits };
  }
  return best?.word ?? null;
}

/** Returns the number of edits that are forgiven in a word of this length. */
export const maxEdits = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);
