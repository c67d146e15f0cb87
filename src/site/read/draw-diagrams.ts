import { availableParallelism } from "node:os";
import { loadedFingerprint } from "../../cache/fingerprint.ts";
import { keyOf, openCache } from "../../cache/open-cache.ts";
import type { Drawn } from "../../diagrams/diagram.ts";
import { openRenderQueue } from "../../diagrams/draw/render-queue.ts";

const MOST_HANDS = 4;

const rendererVersion = loadedFingerprint({
  entry: new URL("../../diagrams/draw/render-queue.ts", import.meta.url),
});

/**
 * Draws diagrams, each source once; what was drawn before, by the same version of everything, comes from the
 * cache.
 * @param cacheName what this call did not ask for is forgotten, unless it asked for a part
 * @returns a drawing, or why there is none, for each source
 */
export async function drawDiagrams(
  sources: Iterable<string>,
  cacheName: string,
  open: typeof openRenderQueue = openRenderQueue,
  isPart = false,
): Promise<ReadonlyMap<string, Drawn>> {
  const cache = openCache(cacheName, rendererVersion());
  const wanted = [...new Set(sources)].map((source) => ({ source, key: keyOf(source) }));
  const drawn = new Map<string, Drawn>();
  for (const { source, key } of wanted) {
    const kept = cache.read(key, readDrawn);
    if (kept) drawn.set(source, kept);
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

function readDrawn(text: string): Drawn {
  const drawn: Drawn = JSON.parse(text);
  if ("svg" in drawn || "why" in drawn) return drawn;
  throw new Error("This is no drawing.");
}
