import type { Neighbours } from "../notebook/links/neighbours.ts";
import type { NoteId } from "../notebook/text/ids.ts";

/**
 * Measures how much two notes have in common: of all notes that either is linked with, themselves included,
 * the part that both are linked with. Between 0 and 1; little for a note that is linked with everything.
 */
export function inCommon(neighbours: Neighbours, a: NoteId, b: NoteId): number {
  const ofA = new Set(neighbours.get(a)).add(a);
  const ofB = new Set(neighbours.get(b)).add(b);
  const both = ofA.intersection(ofB).size;
  return both / (ofA.size + ofB.size - both);
}
