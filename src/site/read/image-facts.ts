import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ImageFacts, MOST_IMAGE_BYTES } from "../../notebook/check/image-rules.ts";

const KINDS: Readonly<Record<string, ImageFacts["kind"]>> = {
  png: "png",
  jpg: "jpeg",
  gif: "gif",
  webp: "webp",
  avif: "avif",
};

/**
 * Looks at image files: what they are by their content, and how large. One that cannot be read has no facts.
 */
export async function imageFacts(
  paths: Iterable<string>,
  notesDir: string,
): Promise<ReadonlyMap<string, ImageFacts>> {
  const facts = new Map<string, ImageFacts>();
  for (const path of paths) {
    const found = await factsOf(join(notesDir, path)).catch(() => undefined);
    if (found) facts.set(path, found);
  }
  return facts;
}

async function factsOf(path: string): Promise<ImageFacts> {
  const bytes = statSync(path).size;
  if (bytes > MOST_IMAGE_BYTES) return { bytes };
  // Most checks look at no image, and need not wait for what reads them.
  const { imageMetadata } = await import("astro/assets/utils");
  const found = await imageMetadata(readFileSync(path), path).catch(() => undefined);
  return found ? { bytes, kind: KINDS[found.format], width: found.width, height: found.height } : { bytes };
}
