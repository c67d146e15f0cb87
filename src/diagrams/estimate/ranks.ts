/** A link between two named things. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** The rank of each thing, one more than the highest that leads to it; links that close a circle do not count. */
export function ranksOf(names: Iterable<string>, links: readonly Link[]): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  const order: string[] = [];
  const open = new Set<string>();
  const seen = new Set<string>();
  const closing = new Set<string>();
  const visit = (name: string): void => {
    seen.add(name);
    open.add(name);
    for (const to of next.get(name) ?? []) {
      if (open.has(to)) closing.add(`${name}\n${to}`);
      else if (!seen.has(to)) visit(to);
    }
    open.delete(name);
    order.unshift(name);
  };
  for (const name of names) if (!seen.has(name)) visit(name);

  const ranks = new Map<string, number>();
  for (const name of order) {
    const rank = ranks.get(name) ?? 0;
    ranks.set(name, rank);
    for (const to of next.get(name) ?? []) {
      if (!closing.has(`${name}\n${to}`)) ranks.set(to, Math.max(ranks.get(to) ?? 0, rank + 1));
    }
  }
  return ranks;
}

/** A number for each thing, the same for all that are linked, however distantly. */
export function partsOf(names: Iterable<string>, links: readonly Link[]): Map<string, number> {
  const parts = new Map([...names].map((name, index) => [name, index]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of links) {
      const [a, b] = [parts.get(from) ?? 0, parts.get(to) ?? 0];
      if (a === b) continue;
      changed = true;
      parts.set(from, Math.min(a, b)).set(to, Math.min(a, b));
    }
  }
  return parts;
}
