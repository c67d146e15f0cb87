import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../read/list-files.ts";

/**
 * What tells one state of some folders and files from another: the size of each file, and when it was
 * written.
 */
export const folderState = (paths: readonly string[]): string =>
  paths
    .flatMap((path) =>
      found(path)?.isDirectory() ? listFiles(path).map((below) => join(path, below)) : [path],
    )
    .map((path) => `${path} ${found(path)?.size} ${found(path)?.mtimeMs}`)
    .join("\n");

const found = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });
