import { pack, unpack } from "../run/pack.ts";
import { formatShare, LONGEST_HASH, parseShare } from "../run/share.ts";
import type { Setup } from "./changes.ts";

/** Bytes of an edited source that a link may bring. */
const LARGEST_SOURCE = 100_000;

/** What a link changes, and what of it could not be used, in sentences. */
export interface FromLink extends Setup {
  readonly diagnostics: readonly string[];
}

/**
 * Reads what the part of an address after `#` changes of an example; whatever stands there, it does not
 * throw.
 */
export async function readLink(hash: string, builtSeed: number): Promise<FromLink> {
  const { seed = builtSeed, faults = [], edit, diagnostics = [] } = parseShare(hash) ?? {};
  if (edit === undefined) return { seed, faults, diagnostics };
  try {
    return { seed, faults, diagnostics, source: await unpack(edit, LARGEST_SOURCE) };
  } catch (error) {
    return {
      seed,
      faults,
      diagnostics: [...diagnostics, error instanceof Error ? error.message : String(error)],
    };
  }
}

/**
 * Writes the part of an address, `#` included, that `readLink` reads.
 * @throws a plain sentence when the edit is too long for an address
 */
export async function writeLink(
  name: string,
  { seed, faults, source }: Setup,
  builtSeed: number,
): Promise<string> {
  const edit = source === undefined ? undefined : await pack(source);
  const hash = formatShare({ name, faults, ...(seed !== builtSeed && { seed }), ...(edit && { edit }) });
  if (hash.length > LONGEST_HASH) throw new Error("This edit is too long for a link.");
  return hash;
}
