import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** A site as it was built: its files, by their paths below its folder, with `/`. */
export interface BuiltSite {
  readonly paths: readonly string[];
  /** Throws NotBuilt where there is no such file. */
  readonly read: (path: string) => Buffer;
}

/** A site is not there, or not whole. The message says so to the person who asked. */
export class NotBuilt extends Error {
  override name = "NotBuilt";
}

/**
 * Opens a folder that a site was built into.
 * @throws NotBuilt when it holds no page
 */
export function openSite(folder: string): BuiltSite {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  const paths = isFolder
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll(sep, "/"),
        )
    : [];
  if (!paths.some((path) => path.endsWith(".html")))
    throw new NotBuilt(`There is no built site in "${folder}": npm run build makes it.`);
  return siteOf(paths, (path) => readFileSync(join(folder, path)));
}

/** Makes a site of files, each of which is read once. */
export function siteOf(paths: readonly string[], readFile: (path: string) => Buffer): BuiltSite {
  const known = new Set(paths);
  const files = new Map<string, Buffer>();
  const read = (path: string) => {
    if (!known.has(path))
      throw new NotBuilt(`${path}, which the built site names, is not in it: npm run build makes it anew.`);
    const file = files.get(path) ?? readFile(path);
    files.set(path, file);
    return file;
  };
  return { paths: paths.toSorted(), read };
}
