/**
 * Counts the edits (insert, delete, replace, swap of neighbours) that turn a text into another: optimal
 * string alignment.
 * @param limit above which the exact number does not matter, and `limit + 1` comes back
 */
export function editDistance(a: string, b: string, limit: number): number {
  const goal = b.length - a.length;
  if (Math.abs(goal) > limit) return limit + 1;
  // How far into `a` a number of edits gets while `b` is `shift` characters ahead, by shift. Most pairs of
  // words differ from their first letters on, so that this takes a few steps where a table of all prefixes
  // takes hundreds.
  const reach: number[] = [];
  for (let index = 0; index < 2 * limit + 3; index++) reach.push(NOWHERE);
  for (let edits = 0; edits <= limit; edits++) {
    let inserted = NOWHERE;
    for (let shift = -edits; shift <= edits; shift++) {
      const index = shift + limit + 1;
      const same = reach[index] ?? NOWHERE;
      const deleted = (reach[index + 1] ?? NOWHERE) + 1;
      let end = edits === 0 ? 0 : Math.max(same + 1, inserted, deleted, swapped(a, b, same, shift));
      end = Math.min(end, a.length, b.length - shift);
      while (end < a.length && a.charCodeAt(end) === b.charCodeAt(end + shift)) end++;
      if (shift === goal && end === a.length) return edits;
      inserted = same;
      reach[index] = end;
    }
  }
  return limit + 1;
}

const NOWHERE = -2;

function swapped(a: string, b: string, from: number, shift: number): number {
  const first = a.charCodeAt(from) === b.charCodeAt(from + shift + 1);
  return first && a.charCodeAt(from + 1) === b.charCodeAt(from + shift) ? from + 2 : NOWHERE;
}
