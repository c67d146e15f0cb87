import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** A hash of the programs in some folders of this project, and of the exact versions of all that they depend on. */
export function sourceHash(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
      .map((path) => `${folder}/${path}`),
  );
  const hash = createHash("sha256").update(process.version);
  for (const path of [...files.sort(), "package-lock.json"])
    hash.update(`\n${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest("base64url").slice(0, 22);
}
