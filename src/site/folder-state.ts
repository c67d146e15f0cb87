import { statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/** What tells one state of some folders from another: the sizes of their files, and when each was written. */
export const folderState = (folders: readonly string[]): string =>
  folders
    .filter((folder) => statSync(folder, { throwIfNoEntry: false }))
    .flatMap((folder) => listFiles(folder).map((path) => join(folder, path)))
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return `${path} ${found?.size} ${found?.mtimeMs}`;
    })
    .join("\n");
