import { type Evidence, grade } from "./evidence.ts";
import { describe, type Found } from "./found.ts";
import type { Index, Match } from "./pagefind.ts";
import { gist, isEmpty, type Query, spoken } from "./query.ts";
import { rank } from "./rank.ts";
import { correct, knows, type WordList } from "./spelling.ts";

/** A word that no note has, and the one that was searched for in its place, if there is one. */
interface Unknown {
  readonly typed: string;
  readonly meant: string | null;
}

/** What a query found. */
export interface Answer {
  /** The notes, best first; each is loaded only when it is to be shown. */
  readonly notes: readonly (() => Promise<Found>)[];
  readonly unknown: readonly Unknown[];
  /** Where nothing has all of several words: how many notes have each. */
  readonly each: readonly { readonly text: string; readonly notes: number }[];
}

const WITNESSES = 3;

/**
 * Answers one query.
 * @param tag only notes with this tag; empty for all. A tag and no words gives all its notes.
 * @param words loads the words of all notes; called only when a word of the query is in none of the notes
 * found.
 */
export async function answer(
  index: Index,
  typed: Query,
  tag: string,
  words: () => Promise<WordList>,
): Promise<Answer> {
  const query = gist(typed);
  const asked = await lookUp(index, query, tag);
  const doubtful = await doubts(index, query, asked);
  const unknown = doubtful.size > 0 ? classify(doubtful, await words().catch(() => null)) : [];
  const meant = unknown.length > 0 ? corrected(query, unknown) : query;
  const matches = meant === query ? asked : isEmpty(meant) ? [] : await lookUp(index, meant, tag);
  return {
    notes: matches.map((match) => () => load(match, meant)),
    unknown,
    each: matches.length === 0 ? await countEach(index, meant) : [],
  };
}

/**
 * One search for each word, since a note may lack one, and one more for each phrase: only a search of its own
 * tells what stands side by side.
 */
async function lookUp(index: Index, query: Query, tag: string): Promise<Match[]> {
  const options = { filters: tag ? { tag } : {} };
  const words = [...new Set([...query.words, ...query.phrases.flat()])];
  const [every, exact, found] = await Promise.all([
    index.search(null, words.length > 0 ? {} : options),
    Promise.all(query.phrases.map((phrase) => index.search(`"${phrase.join(" ")}"`, options))),
    Promise.all(words.map((word) => index.search(word, options))),
  ]);
  const allowed = exact.map(({ results }) => new Set(results.map((match) => match.id)));
  const matches = words.length > 0 ? rank(found, every.results.length) : every.results;
  return matches.filter((match) => allowed.every((ids) => ids.has(match.id)));
}

const load = async (match: Match, query: Query): Promise<Found> =>
  describe(await match.data(), match.words, query);

/** The words that the notes found do not bear out. */
async function doubts(index: Index, query: Query, matches: Match[]): Promise<Map<string, Evidence>> {
  const doubtful = new Map<string, Evidence>();
  const seen = await witnesses(matches, query);
  for (const word of query.words.filter((each) => grade(each, seen) !== "real")) {
    const alone = { words: [word], phrases: [] };
    const evidence = grade(word, await witnesses(await lookUp(index, alone, ""), alone));
    if (evidence !== "real") doubtful.set(word, evidence);
  }
  return doubtful;
}

async function witnesses(matches: Match[], query: Query): Promise<string[]> {
  const found = await Promise.all(matches.slice(0, WITNESSES).map((match) => load(match, query)));
  return found.flatMap((note) => note.matched);
}

/** A word that looks half right and resembles no other is another form of what the index found: it stays. */
function classify(doubtful: Map<string, Evidence>, list: WordList | null): Unknown[] {
  return [...doubtful]
    .filter(([typed]) => !list || !knows(list, typed))
    .map(([typed, evidence]) => ({ typed, evidence, meant: list && correct(list, typed) }))
    .filter(({ evidence, meant }) => meant !== null || evidence === "none")
    .map(({ typed, meant }) => ({ typed, meant }));
}

function corrected(query: Query, unknown: readonly Unknown[]): Query {
  const meant = new Map(unknown.map((word) => [word.typed, word.meant]));
  const words = query.words.map((word) => (meant.has(word) ? meant.get(word) : word));
  return { ...query, words: words.filter((word) => word != null) };
}

async function countEach(index: Index, query: Query): Promise<{ text: string; notes: number }[]> {
  const each: Query[] = [
    ...query.words.map((word) => ({ words: [word], phrases: [] })),
    ...query.phrases.map((phrase) => ({ words: [], phrases: [phrase] })),
  ];
  const counts = await Promise.all(each.map((one) => lookUp(index, one, "")));
  return each.length < 2
    ? []
    : each.map((one, n) => ({ text: spoken(one).join(" "), notes: counts[n]?.length ?? 0 }));
}
