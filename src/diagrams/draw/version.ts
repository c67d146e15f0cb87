import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const PACKAGES = ["mermaid", "jsdom", "harfbuzzjs", "wawoff2"];

let version: string | undefined;

/**
 * The version of everything that has a part in a drawing besides its source: this program, Mermaid and what it stands on,
 * and the font. Where it is the same, so is the drawing.
 */
export function drawVersion(): string {
  version ??= hashOf([
    ...sources("src/diagrams"),
    ...PACKAGES.map((name) => `node_modules/${name}/package.json`),
    "src/fonts/inter.woff2",
  ]);
  return version;
}

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => join(folder, path))
    .sort();

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest("base64url");
}
