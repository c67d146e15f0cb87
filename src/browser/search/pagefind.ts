/* The few parts of Pagefind's interface that the search uses. */

/** A page that matches; its text is not loaded yet. */
export interface Match {
  readonly id: string;
  /** How well it matches, without its title and other names. */
  readonly score: number;
  /** Where in the text the matched words stand. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Fragment>;
}

/** One page of the index. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** What one search found. */
export interface Matches {
  readonly results: Match[];
  /** How many pages there would be without filters. */
  readonly unfilteredResultCount: number;
}

/** An index that is open. `search(null)` gives every page that the filters let through. */
export interface Index {
  search(query: string | null, options?: { filters?: Record<string, string> }): Promise<Matches>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/**
 * A longer word than the one typed counts less than Pagefind would have it: `log` is not about logins. Names
 * are weighed in `rank.ts`: a search for one word does not know what else was asked.
 */
const RANKING = { termSimilarity: 4, metaWeights: { title: 0, aliases: 0, called: 0, id: 0 } };

interface Module {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    ranking: typeof RANKING;
  }): Index & { init(): Promise<void> };
}

/**
 * Opens the index: Pagefind's own script, then its WebAssembly.
 * @param folder the address of the index, `/repo/pagefind/`.
 * @param base the address of the site, `/repo/`, put before the address of every page found.
 * @throws when the index is not there.
 */
export async function openIndex(folder: string, base: string): Promise<Index> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Module;
  // Its worker would be a second script to fetch, and one search here takes a few milliseconds.
  const index = pagefind.createInstance({
    basePath: folder,
    baseUrl: base,
    noWorker: true,
    ranking: RANKING,
  });
  await index.init();
  // `init` does not wait for the WebAssembly. A search for nothing does, and fetches nothing more.
  await index.search("");
  return index;
}
