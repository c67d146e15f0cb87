import { grade } from "./evidence.ts";
import { core } from "./excerpt.ts";
import type { Query } from "./query.ts";
import { isUnspaced } from "./unspaced.ts";

/**
 * Finds what to mark in the text of a note.
 * @param locations where the index found the query's words. It finds every character of a phrase everywhere;
 * only those that stand side by side count.
 * @returns positions in `words`, in order.
 */
export function bodyHits(words: readonly string[], locations: readonly number[], query: Query): number[] {
  const bare = words.map((word) => core(word).toLowerCase());
  const alone = locations.filter((at) => {
    const word = bare[at] ?? "";
    return !isUnspaced(word) || query.words.includes(word);
  });
  return inOrder([...alone, ...query.phrases.flatMap((phrase) => phraseHits(bare, phrase))]);
}

/** Finds what to mark in a title: the index does not say where in a title its words match. */
export function titleHits(words: readonly string[], query: Query): number[] {
  const bare = words.map((word) => core(word).toLowerCase());
  const alone = [...words.keys()].filter((at) =>
    query.words.some((word) => grade(word, words.slice(at, at + 1)) === "real"),
  );
  return inOrder([...alone, ...query.phrases.flatMap((phrase) => phraseHits(bare, phrase))]);
}

function phraseHits(words: readonly string[], phrase: readonly string[]): number[] {
  const starts = [...words.keys()].filter((at) => phrase.every((word, n) => words[at + n] === word));
  return starts.flatMap((at) => phrase.map((_, n) => at + n));
}

const inOrder = (hits: number[]): number[] => [...new Set(hits)].sort((a, b) => a - b);
