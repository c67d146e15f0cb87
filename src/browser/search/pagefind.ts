/* The few parts of Pagefind's interface that the search uses. */

/** A page that matches; its text is not loaded yet. */
export interface Match {
  readonly id: string;
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

/** An index that is open. `search(null)` gives every page that the filters let through. */
export interface Index {
  search(query: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: Match[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface Module {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
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
  const index = pagefind.createInstance({ basePath: folder, baseUrl: base, noWorker: true });
  await index.init();
  // `init` does not wait for the WebAssembly. A search for nothing does, and fetches nothing more.
  await index.search("");
  return index;
}
