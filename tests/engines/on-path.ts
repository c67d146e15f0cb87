import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Finds the program of a name in the folders of a search path, the first as the system would. */
export function onPath(name: string, path = process.env.PATH ?? ""): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
