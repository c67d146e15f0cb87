import type { Where } from "../../lab/trace/event.ts";
import { svgEl } from "./svg.ts";

/** The mark of each place where state is kept, as everywhere on the site, and the place in words. */
export const PLACES: Readonly<Record<Where, { readonly sign: string; readonly words: string }>> = {
  server: { sign: "●", words: "in the server" },
  outside: { sign: "■", words: "outside" },
  client: { sign: "▲", words: "with the client" },
};

/**
 * Draws the mark of a place as a shape around the origin, 11 units wide, which depends on no font; a disc for
 * no place.
 */
export function markShape(where: Where | undefined): SVGElement {
  switch (where) {
    case "client":
      return svgEl("path", { d: "M0 -6.5L6.5 5H-6.5Z" });
    case "outside":
      return svgEl("rect", { x: -5.5, y: -5.5, width: 11, height: 11 });
    default:
      return svgEl("circle", { r: 5.5 });
  }
}
