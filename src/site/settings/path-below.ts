import path from "node:path";

/**
 * Returns a file's path below a folder, with `/`. Both may be seen from where the command runs.
 * @param system how the system writes paths
 */
export const pathBelow = (folder: string, file: string, system = path): string =>
  system.relative(system.resolve(folder), system.resolve(file)).replaceAll(system.sep, "/");
