import type { Example } from "../../examples/example.ts";
import type { RenderSite } from "../../markdown/context.ts";
import type { Sequence } from "../read/draw-sequences.ts";
import type { NoteData } from "./note-data.ts";

/** The site as the notes loader last made it. */
export interface CurrentSite extends RenderSite {
  readonly examples: readonly Example[];
  /** The recorded run of each example as a sequence diagram, by the examples' names. */
  readonly sequences: ReadonlyMap<string, Sequence>;
  /** The sentences about tags, by the tags' slugs. */
  readonly tags: ReadonlyMap<string, string>;
  /** What each note's page shows besides its text, by its slug. */
  readonly data: ReadonlyMap<string, NoteData>;
  /** The HTML of each note's text by its slug; an MDX note has none, since it is a component. */
  readonly html: ReadonlyMap<string, string>;
}

// Astro evaluates the configuration in Node, the loader in Vite's module runner and the pages in a bundle:
// each has its own copy of a module. The loader hands its result to the others through the one global that
// all of them see. Through Astro's data store, megabytes of HTML would be bundled as a module of the pages.
const KEY = Symbol.for("running-notes.current-site");
const shared = globalThis as { [KEY]?: { site?: CurrentSite; listener?: () => void } };
shared[KEY] ??= {};
const state = shared[KEY];

/**
 * Returns the site as the notes loader last made it.
 * @throws when a page or plugin asks before the notes were read
 */
export const currentSite = (): CurrentSite => {
  if (!state.site) throw new Error("The notes have not been read yet.");
  return state.site;
};

/** Stores the site for pages and plugins, and calls the listener. */
export const setCurrentSite = (site: CurrentSite): void => {
  state.site = site;
  state.listener?.();
};

/** Sets the function to call after each later reading of the notes, in place of an earlier function. */
export function onCurrentSite(listener: () => void): void {
  state.listener = listener;
}
