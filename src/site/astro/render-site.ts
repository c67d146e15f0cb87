import type { Example } from "../../examples/example.ts";
import type { RenderSite } from "../../markdown/context.ts";
import type { Sequence } from "../read/draw-sequences.ts";
import type { NoteData } from "./note-data.ts";

/** What the notes loader last made of the notes. */
export interface CurrentSite extends RenderSite {
  readonly examples: readonly Example[];
  /** What the recorded run of each example did, as sequence diagrams by the examples' names. */
  readonly sequences: ReadonlyMap<string, Sequence>;
  /** What is said of tags, by their slugs. */
  readonly tags: ReadonlyMap<string, string>;
  /** What each note's page shows besides its text, by its slug. */
  readonly data: ReadonlyMap<string, NoteData>;
  /** The HTML of each note's text by its slug; an MDX note has none, since it is a component. */
  readonly html: ReadonlyMap<string, string>;
}

// Astro evaluates the configuration in Node, the loader in Vite's module runner and the pages in a bundle:
// each has its own copy of a module. What the loader made reaches the others by way of the one global that
// all of them see. It could go through Astro's data store, but then megabytes of HTML would be bundled as a
// module of the pages.
const KEY = Symbol.for("running-notes.current-site");
const shared = globalThis as { [KEY]?: { site?: CurrentSite; listener?: () => void } };
shared[KEY] ??= {};
const state = shared[KEY];

/** @throws when a page or plugin asks before the notes were read */
export const currentSite = (): CurrentSite => {
  if (!state.site) throw new Error("The notes have not been read yet.");
  return state.site;
};

export const setCurrentSite = (site: CurrentSite): void => {
  state.site = site;
  state.listener?.();
};

/** Listens to when the notes have been read from now on; one listens at a time. */
export function onCurrentSite(listener: () => void): void {
  state.listener = listener;
}
