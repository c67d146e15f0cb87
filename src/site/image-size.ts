import { readFileSync } from "node:fs";
import { join } from "node:path";
import { imageMetadata } from "astro/assets/utils";
import type { RenderSite } from "../markdown/context.ts";
import type { Notebook } from "../notebook/notebook.ts";

/** The paths of the images that notes show: those and no others are published. */
export function shownImages({ graph }: Notebook): string[] {
  const resolutions = [...graph.links.values()].flat().map(({ resolution }) => resolution);
  return [
    ...new Set(resolutions.flatMap((resolution) => (resolution.to === "asset" ? [resolution.path] : []))),
  ].sort();
}

/** Measures the images that notes show. One whose size cannot be read is shown without. */
export async function imageSizes(book: Notebook, notesDir: string): Promise<RenderSite["imageSize"]> {
  const sizes = new Map<string, { width: number; height: number }>();
  for (const path of shownImages(book)) {
    const size = await imageMetadata(readFileSync(join(notesDir, path)), path).catch(() => undefined);
    if (size) sizes.set(path, { width: size.width, height: size.height });
  }
  return (path) => sizes.get(path);
}
