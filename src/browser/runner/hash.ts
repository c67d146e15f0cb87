/**
 * SHA-256 of a run's events as they were received, in hexadecimal; `undefined` where the browser offers none, which is on
 * plain http. What a program says of its own hash is not asked.
 * @param lines the events' canonical lines, joined by newlines
 */
export async function hashOf(lines: string): Promise<string | undefined> {
  const digest = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(lines));
  if (!digest) return undefined;
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
