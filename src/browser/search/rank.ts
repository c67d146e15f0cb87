import type { Match, Matches } from "./pagefind.ts";

/**
 * How much more a word counts in the names of a note than in its text: its title, its aliases, and what other
 * notes call it where they link to it.
 */
const NAMES: Readonly<Record<string, number>> = { title: 5, aliases: 5, called: 3 };

/** What a word tells by being asked, however common it is. */
const ASKED = 0.5;
const ENOUGH = 0.4;

interface Candidate {
  match: Match;
  places: number[];
  score: number;
  words: number;
  /** How much the words tell that it has, and those in each of its names. */
  told: number;
  named: Map<string, number>;
}

/**
 * Puts together what the words of a question found one by one. A rare word tells more than a common one.
 * Of two words a note must have both; of more, those that tell two fifths of it: more
 * than one of three that tell the same.
 * @param found for each word, what it found.
 * @param pages how many notes there are.
 * @returns the notes, best first, each with the places of all words.
 */
export function rank(found: readonly Matches[], pages: number): Match[] {
  const candidates = new Map<string, Candidate>();
  let total = 0;
  for (const { results, unfilteredResultCount: count } of found) {
    const tells = ASKED + Math.log(1 + (pages - count + 0.5) / (count + 0.5));
    total += tells;
    for (const match of results) {
      const { places, score, words, told, named } = candidates.get(match.id) ?? NOTHING;
      candidates.set(match.id, {
        match,
        places: [...places, ...match.words],
        score: score + match.score,
        words: words + 1,
        told: told + tells,
        named: added(named, match.matchedMetaFields ?? [], tells),
      });
    }
  }
  return [...candidates.values()]
    .filter(({ words, told }) => words === found.length || (found.length > 2 && told >= total * ENOUGH))
    .map((each) => ({ ...each, value: value(each, total) }))
    .sort((a, b) => b.value - a.value)
    .map(({ match, places }) => ({ ...match, words: places.sort((a, b) => a - b) }));
}

const NOTHING: Omit<Candidate, "match"> = { places: [], score: 0, words: 0, told: 0, named: new Map() };

/** A name that answers half of the question is worth less than half of one that answers all. */
function value({ score, told, named }: Candidate, total: number): number {
  const names = [...named].map(([field, part]) => ((NAMES[field] ?? 0) * part * part) / total);
  return ((score + Math.max(0, ...names)) * told) / total;
}

function added(
  named: ReadonlyMap<string, number>,
  fields: readonly string[],
  tells: number,
): Map<string, number> {
  return new Map([...named, ...fields.map((field) => [field, (named.get(field) ?? 0) + tells] as const)]);
}
