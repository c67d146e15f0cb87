import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../read/list-files.ts";

/**
 * Describes the state of some folders and files by the size and the modification time of each file, so that
 * two states can be compared.
 */
export const folderState = (paths: readonly string[]): string =>
  paths
    .flatMap((path) =>
      found(path)?.isDirectory() ? listFiles(path).map((below) => join(path, below)) : [path],
    )
    .map((path) => `${path} ${found(path)?.size} ${found(path)?.mtimeMs}`)
    .join("\n");

const found = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });
