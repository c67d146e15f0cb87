import { canonicalLine, type TraceEvent } from "./event.ts";

// Kept before a program runs, which could put others in their place.
const { subtle } = crypto;
const digest: SubtleCrypto["digest"] | undefined = subtle?.digest.bind(subtle);

/**
 * Hashes a run: SHA-256, in hexadecimal, over its events' canonical lines, joined by newlines. Empty where
 * there is no WebCrypto: a browser has it only on https and on localhost.
 */
export const traceHash = (events: readonly TraceEvent[]): Promise<string> =>
  linesHash(events.map(canonicalLine).join("\n"));

/** Hashes a run whose events are canonical lines already, joined by newlines. */
export async function linesHash(lines: string): Promise<string> {
  if (!digest) return "";
  const bytes = new Uint8Array(await digest("SHA-256", new TextEncoder().encode(lines)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
