import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Drawn } from "../../diagrams/diagram.ts";
import { openRenderQueue } from "../../diagrams/draw/render-queue.ts";
import { loadedFingerprint } from "../../fingerprint/fingerprint.ts";
import { openDiskCache } from "../cache/disk-cache.ts";

const MOST_HANDS = 4;

const rendererVersion = loadedFingerprint({
  entry: new URL("../../diagrams/draw/render-queue.ts", import.meta.url),
});

/**
 * Draws diagrams, each source once; what was drawn before, by the same version of everything, comes from the cache.
 * @param cacheFile what this call did not ask for is forgotten, unless it asked for a part
 * @returns a drawing, or why there is none, for each source
 */
export async function drawDiagrams(
  sources: Iterable<string>,
  cacheFile: string,
  open: typeof openRenderQueue = openRenderQueue,
  isPart = false,
): Promise<ReadonlyMap<string, Drawn>> {
  const cache = openDiskCache(cacheFile);
  const version = rendererVersion();
  const wanted = [...new Set(sources)].map((source) => ({ source, key: keyOf(version, source) }));
  const drawn = new Map<string, Drawn>();
  for (const { source, key } of wanted) {
    const kept = cache.get(key);
    if (kept !== undefined) drawn.set(source, JSON.parse(kept) as Drawn);
  }
  const missing = wanted.filter(({ source }) => !drawn.has(source));
  // A render queue takes a second to get ready, and memory.
  const hands = Math.min(Math.ceil(missing.length / 10), availableParallelism(), MOST_HANDS);
  const queue = missing.values();
  await Promise.all(Array.from({ length: hands }, work));

  cache.save(isPart);
  return drawn;

  async function work(): Promise<void> {
    const renderQueue = open();
    try {
      for (const { source, key } of queue) {
        const result = await renderQueue.draw(source);
        drawn.set(source, result);
        if (isLasting(result)) cache.set(key, JSON.stringify(result));
      }
    } finally {
      await renderQueue.close();
    }
  }
}

/** What took too long today may not tomorrow. */
const isLasting = (result: Drawn) =>
  "svg" in result || result.why === "syntax" || result.why === "unmeasurable";

const keyOf = (version: string, source: string) =>
  createHash("sha256").update(`${version}\n${source}`).digest("base64url").slice(0, 22);
