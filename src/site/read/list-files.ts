import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The files of a folder and of those below it, by their paths with `/`. Links are not followed, to files or
 * to folders: what stands outside is not the folder's to publish. Whatever begins with a dot is an editor's.
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
