import { ROOMS } from "./layers.ts";
import { filesOf, roomOf, type Source } from "./source.ts";

/** Where Astro renders and where a person types: they may import every room. */
const ABOVE: Readonly<Record<string, string>> = {
  pages: "pages",
  layouts: "pages",
  components: "pages",
  scripts: "scripts",
};

/**
 * Draws the rooms as a Mermaid flowchart of their imports. An arrow that a way over other rooms makes plain
 * is left out.
 * @param sources all code but tests
 */
export function picture(sources: readonly Source[]): string {
  const nameOf = (room: string) => (Object.hasOwn(ROOMS, room) ? room : ABOVE[room]);
  const arrows = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = nameOf(source.room);
    if (from === undefined) continue;
    const to = arrows.get(from) ?? new Set();
    arrows.set(from, to);
    for (const file of filesOf(source)) {
      const other = nameOf(roomOf(file));
      if (other !== undefined && other !== from) to.add(other);
    }
  }
  const lines = [...arrows].flatMap(([from, to]) =>
    [...to]
      .filter((room) => ![...to].some((between) => between !== room && reaches(arrows, between, room)))
      .map((room) => `  ${from} --> ${room}`),
  );
  return ["flowchart TD", ...lines.sort()].join("\n");
}

function reaches(arrows: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const next = arrows.get(from) ?? new Set<string>();
  return next.has(to) || [...next].some((room) => reaches(arrows, room, to));
}
