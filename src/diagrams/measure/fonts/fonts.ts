import { readFile } from "node:fs/promises";
import wawoff2 from "wawoff2";
import { FontSet } from "./font-set.ts";

const INTER = new URL("../../../fonts/inter.woff2", import.meta.url);

/**
 * Reads the font which the site letters its diagrams with.
 * @throws when its file is missing or no font
 */
export async function readFontSet(): Promise<FontSet> {
  return new FontSet("Inter", await wawoff2.decompress(await readFile(INTER)));
}
