import { fold } from "./fold.ts";

/** How well the words that the index matched bear out the word that was typed. */
export type Evidence = "real" | "weak" | "none";

/*
 * The index compares stems, and for a word that it does not know it falls back to the longest beginning that
 * it does: it answers `kubernetes` with `kube`, and `idempotancy` with `idempotency`, without saying so. So
 * we look.
 */
const ENDINGS = new Set(
  (
    " s es ed d e y er ers ing ings ies ied ier iest ly ely ily al ally ion ions ation ations ative ator ators " +
    "ive ively iveness ity ities ize ized izes izing ization able ment ments ness ful"
  ).split(" "),
);

/**
 * Judges one typed word.
 * @param typed one word of the query.
 * @param matched the words of a note that the index says match.
 * @returns `real`: the note has it, or another ending of it; `weak`: half of it or more; `none`: something
 * else.
 */
export function grade(typed: string, matched: readonly string[]): Evidence {
  const word = fold(typed);
  let shared = 0;
  for (const form of matched.flatMap(forms)) {
    if (form.startsWith(word) || isInflection(word, form)) return "real";
    shared = Math.max(shared, commonLength(word, form));
  }
  return shared >= Math.max(4, word.length / 2) ? "weak" : "none";
}

/** Every word that a token of the text stands for: `(node.memory)` → `nodememory`, `node`, `memory`. */
function forms(token: string): string[] {
  const parts = token.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").split(/[^\p{L}\p{N}\p{M}_]+/u);
  return [token.replace(/[^\p{L}\p{N}\p{M}_]+/gu, ""), ...parts].filter(Boolean).map(fold);
}

function isInflection(a: string, b: string): boolean {
  const shared = commonLength(a, b);
  return shared > 2 && isEnding(a, shared) && isEnding(b, shared);
}

/** `run-ning`: a doubled letter belongs to the ending. */
function isEnding(word: string, from: number): boolean {
  const ending = word.slice(from);
  return (
    ENDINGS.has(ending) || (ending.length > 1 && ending[0] === word[from - 1] && ENDINGS.has(ending.slice(1)))
  );
}

function commonLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
