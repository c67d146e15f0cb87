import { createHash } from "node:crypto";
import { resolve } from "node:path";

const ROOT = "./node_modules/.cache/running-notes";

/** Where what a build rendered is kept for the next: a folder for each notes folder and base path. */
export function cacheDir(notesDir: string, base: string): string {
  const key = createHash("sha256")
    .update(`${resolve(notesDir)}\n${base}`)
    .digest("hex")
    .slice(0, 12);
  return `${ROOT}/site-${key}`;
}
