import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const HERE = import.meta.dirname;
const CACHE = join(HERE, "../../../node_modules/.cache/running-notes/mermaid-frame");

/**
 * Writes the finished frame, `index.html` and its scripts, into a folder; the same sources give the same bytes.
 * @throws when the bundle cannot be built or the folder cannot be written.
 */
export async function bundleFrame(outDir: string): Promise<void> {
  await cp(await builtFrame(), outDir, { recursive: true });
}

/** The folder of the finished frame, built now if neither Mermaid nor the frame's sources are as they were last time. */
export async function builtFrame(): Promise<string> {
  const folder = join(CACHE, await fingerprint());
  if (existsSync(folder)) return folder;
  const { compileFrame } = await import("./compile.ts");
  const files = await compileFrame();
  await rm(CACHE, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, "unfinished-"));
  for (const { name, text } of files) await writeFile(join(unfinished, name), text);
  await rename(unfinished, folder);
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const resolve = createRequire(import.meta.url).resolve;
  for (const name of ["mermaid", "vite"]) hash.update(await readFile(await manifestOf(resolve(name))));
  for (const folder of [HERE, dirname(HERE)]) {
    for (const file of (await readdir(folder)).sort()) {
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(file).update(await readFile(join(folder, file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
