import type { RenderSite } from "../markdown/context.ts";

// Astro evaluates content.config.ts in Vite's module runner and astro.config.mjs in Node: each has its own copy of a
// module, so what the loader finds out is handed to the MDX plugins by way of the one global that both see.
const KEY = Symbol.for("running-notes.render-site");
const shared = globalThis as { [KEY]?: RenderSite };

/** What the notes loader last read: the notebook and how to render it. */
export const currentSite = (): RenderSite => {
  const site = shared[KEY];
  if (!site) throw new Error("A note is rendered before the notes were read.");
  return site;
};

export const setCurrentSite = (site: RenderSite): void => {
  shared[KEY] = site;
};
