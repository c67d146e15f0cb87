import type { RenderSite } from "../../markdown/context.ts";
import { shownImages } from "../../notebook/check/shown-images.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { imageFacts } from "../read/image-facts.ts";

/** Measures the images that notes show. One whose size cannot be read is shown without. */
export async function imageSizes(book: Notebook, notesDir: string): Promise<RenderSite["imageSize"]> {
  const images = await imageFacts(shownImages(book), notesDir);
  return (path) => {
    const { width, height } = images.get(path) ?? {};
    return width === undefined || height === undefined ? undefined : { width, height };
  };
}
