import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "../../..");
const CACHE = join(ROOT, "node_modules/.cache/running-notes/mermaid-frame");

/**
 * The folder of the finished frame, `index.html` and its scripts, built now unless packages and sources are as they were
 * when it was built last. The same sources give the same bytes.
 * @throws when the bundle cannot be built
 */
export async function builtFrame(): Promise<string> {
  const folder = join(CACHE, await fingerprint());
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

/** Of the lock file, since Mermaid's own dependencies are bundled too, and of all that may be part of the frame. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(ROOT, "package-lock.json")));
  for (const folder of [HERE, dirname(HERE)]) {
    for (const file of (await readdir(folder)).sort()) {
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(file).update(await readFile(join(folder, file)));
    }
  }
  for (const file of ["src/lab/random.ts", "src/diagrams/draw/still-date.ts"]) {
    hash.update(await readFile(join(ROOT, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
