/**
 * Finds the index of the last number that is not above a value, by binary search in ascending numbers; -1
 * when all are above.
 */
export function lastUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? value) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
