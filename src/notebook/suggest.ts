/** However long a word is, more edits than this make another word of it. */
const MOST_EDITS = 4;

/**
 * The candidate nearest to a misspelt word, or undefined when none is near: at most one edit for every three letters,
 * capitals aside. Of two that are as near, the one that begins like the word wins, then the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: { candidate: string; edits: number; beginsAlike: boolean } | undefined;
  for (const candidate of candidates) {
    const text = candidate.toLowerCase();
    const beginsAlike = text[0] === wanted[0];
    const most = best ? best.edits : Math.min(MOST_EDITS, Math.floor(wanted.length / 3));
    const edits = editDistance(wanted, text, most);
    if (edits > most || (edits === best?.edits && (best.beginsAlike || !beginsAlike))) continue;
    best = { candidate, edits, beginsAlike };
  }
  return best?.candidate;
}

/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one text into the other: optimal string alignment.
 * @param limit above this the exact number does not matter, and `limit + 1` comes back
 */
export function editDistance(a: string, b: string, limit: number): number {
  const goal = b.length - a.length;
  if (Math.abs(goal) > limit) return limit + 1;
  // How far into `a` a number of edits gets while `b` is `shift` characters ahead, by shift. Most pairs of words differ
  // from their first letters on, so that this takes a few steps where a table of all prefixes takes hundreds.
  const reach = new Int16Array(2 * limit + 3).fill(NOWHERE);
  for (let edits = 0; edits <= limit; edits++) {
    let inserted = NOWHERE;
    for (let shift = -edits; shift <= edits; shift++) {
      const index = shift + limit + 1;
      const same = reach[index] as number;
      const deleted = (reach[index + 1] as number) + 1;
      let end = edits === 0 ? 0 : Math.max(same + 1, inserted, deleted, swapped(same, shift));
      end = Math.min(end, a.length, b.length - shift);
      while (end < a.length && a.charCodeAt(end) === b.charCodeAt(end + shift)) end++;
      if (shift === goal && end === a.length) return edits;
      inserted = same;
      reach[index] = end;
    }
  }
  return limit + 1;

  function swapped(from: number, shift: number): number {
    const crosswise =
      a.charCodeAt(from) === b.charCodeAt(from + shift + 1) && a.charCodeAt(from + 1) === b.charCodeAt(from + shift);
    return crosswise ? from + 2 : NOWHERE;
  }
}

const NOWHERE = -2;
