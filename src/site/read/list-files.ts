import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Lists the files of a folder and of its subfolders, by paths with `/`. Skips symbolic links, since files
 * outside the folder are not to be published, and names that begin with a dot, which belong to editors.
 */
export function listFiles(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => {
      const path = below + entry.name;
      if (entry.isDirectory()) return listFiles(folder, `${path}/`);
      return entry.isFile() ? [path] : [];
    });
}
