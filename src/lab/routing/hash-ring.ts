import { byCodeUnit } from "../../text/by-code-unit.ts";

/** Places of one node on a ring: the more, the more evenly keys are shared out. */
const PLACES = 64;

/** Spreads keys over nodes so that a node that comes or goes moves only its own share of them. */
export interface HashRing {
  /** The node that a key belongs to; undefined where there are no nodes. */
  nodeFor(key: string): string | undefined;
}

/**
 * Builds a ring for consistent hashing (Karger et al., 1997): a key belongs to the next node on a ring of
 * hashes.
 */
export function hashRing(nodes: readonly string[]): HashRing {
  const places = nodes
    .flatMap((node) => Array.from({ length: PLACES }, (_, index) => ({ at: hash(`${node}#${index}`), node })))
    .sort((a, b) => a.at - b.at || byCodeUnit(a.node, b.node));
  return {
    nodeFor(key) {
      const at = hash(key);
      return (places.find((place) => place.at >= at) ?? places[0])?.node;
    },
  };
}

/** Hashes a text to 32 bits: FNV-1a, then MurmurHash3's finalizer, which spreads neighbours apart. */
export function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) bits = Math.imul(bits ^ byte, 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
