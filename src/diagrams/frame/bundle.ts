import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadedFingerprint } from "../../cache/fingerprint.ts";

const CACHE = join(import.meta.dirname, "../../../node_modules/.cache/running-notes/mermaid-frame");

const frameVersion = loadedFingerprint({ entry: new URL("./compile.ts", import.meta.url) });

/**
 * Returns the folder of the finished frame, `index.html` and its scripts. The frame is built now unless
 * packages and sources are the same as in its last build. The same sources give the same bytes.
 * @throws when the bundle cannot be built
 */
export async function builtFrame(): Promise<string> {
  const folder = join(CACHE, frameVersion());
  if (existsSync(folder)) return folder;
  const { compileFrame } = await import("./compile.ts");
  const files = await compileFrame();
  await mkdir(CACHE, { recursive: true });
  const old = await readdir(CACHE);
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished);
  for (const { name, text } of files) await writeFile(join(unfinished, name), text);
  // Another process may have finished the same folder meanwhile; then its work is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  for (const name of old) await rm(join(CACHE, name), { recursive: true, force: true });
  return folder;
}
