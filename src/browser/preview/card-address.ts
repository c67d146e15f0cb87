import { sitePath } from "../../notebook/text/ids.ts";
import { decode } from "../../text/decode.ts";

/** Where the card of a link is fetched, and the place in the note that the link leads to. */
export interface CardAddress {
  readonly card: string;
  readonly anchor: string;
}

/**
 * Finds the card of a link.
 * @param href the link's address, as it stands in the page
 * @param page the address of the page
 * @param base the site's base path
 * @returns undefined where the link leads to no note, or to the whole of the one that is open
 */
export function cardAddress(href: string, page: string, base: string): CardAddress | undefined {
  const to = URL.parse(href, page);
  const here = new URL(page);
  const notes = sitePath(base, "notes/");
  if (to?.origin !== here.origin || !to.pathname.startsWith(notes) || !to.pathname.endsWith("/"))
    return undefined;
  const slug = to.pathname.slice(notes.length, -1);
  const anchor = decode(to.hash.slice(1));
  if (slug === "" || (to.pathname === here.pathname && anchor === "")) return undefined;
  return { card: `${notes}${slug}.json`, anchor };
}
