/** Two ends of a line, as path data has them: `12 40`. */
export type Ends = readonly [string, string];

/**
 * Draws lines as path data, each line once. A trail goes on from the end of a line to the next line as long
 * as possible, which halves the points to write.
 */
export function pathOf(lines: readonly Ends[]): string {
  const left = new Map<string, Set<string>>();
  const from = (end: string) => left.get(end) ?? left.set(end, new Set()).get(end);
  for (const [a, b] of lines) {
    from(a)?.add(b);
    from(b)?.add(a);
  }
  let path = "";
  for (const [start, ends] of left) {
    while (ends.size > 0) {
      path += `M${start}`;
      let at = start;
      for (let next = first(ends); next !== undefined; next = first(left.get(at))) {
        left.get(at)?.delete(next);
        left.get(next)?.delete(at);
        path += `L${next}`;
        at = next;
      }
    }
  }
  return path;
}

/** Lists the lines that path data of `pathOf` draws. */
export const linesOf = (path: string): Ends[] =>
  path
    .split("M")
    .map((trail) => trail.split("L"))
    .flatMap((points) => points.slice(1).map((to, index): Ends => [points[index] ?? "", to]));

const first = <T>(things: ReadonlySet<T> | undefined): T | undefined => things?.values().next().value;
