import { STATE_PLACES } from "../notebook/state-place.ts";

/** The components of the site that an MDX note may use, by name. */
export const COMPONENTS: ReadonlySet<string> = new Set(["State"]);

/**
 * The HTML for a component's tag, for MDX notes that are shown inside others; undefined for a tag that is none.
 * The page of the note itself uses the Astro component of the same name, which gives the same HTML.
 */
export function staticComponent(tag: string): string | undefined {
  const where = /^<State\s+where="(\w+)"\s*>$/.exec(tag)?.[1];
  if (where !== undefined && Object.hasOwn(STATE_PLACES, where)) return `<span class="state" data-where="${where}">`;
  return tag === "</State>" ? "</span>" : undefined;
}
