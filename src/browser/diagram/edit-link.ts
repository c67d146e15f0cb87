import { pack, unpack } from "../run/pack.ts";

/** Bytes of an edited source that a link may bring: Mermaid takes no longer ones. */
const LARGEST_SOURCE = 50_000;
/** Characters of an address that every browser and most programs around it carry. */
const LONGEST_HASH = 50_000;

/**
 * Writes the part of an address, `#` included, that opens an edit of a diagram.
 * @param id the id of the diagram's element
 * @throws a plain sentence when the edit is too long for an address
 */
export async function writeEditLink(id: string, source: string): Promise<string> {
  const hash = `#${id}&source=${await pack(source)}`;
  if (hash.length > LONGEST_HASH) throw new Error("This edit is too long for a link.");
  return hash;
}

/**
 * Reads the source that the part of an address after `#` brings for a diagram, whoever wrote it.
 * @throws a plain sentence when it cannot be used
 */
export async function readEditLink(hash: string, id: string): Promise<string> {
  const [, packed] = /^&source=([\w-]+)$/.exec(hash.slice(1 + id.length, LONGEST_HASH)) ?? [];
  if (!hash.startsWith(`#${id}&`) || !packed) {
    throw new Error("This link to an edit of a diagram cannot be read, so the source is as built.");
  }
  return unpack(packed, LARGEST_SOURCE);
}
