import path from "node:path";

/**
 * Returns a file's path as seen from where the command runs, with `/`: readers click on such a path, and
 * GitHub needs it.
 * @param system how the system writes paths
 */
export const workingPath = (folder: string, file: string, system = path): string =>
  system.join(folder, file).replaceAll(system.sep, "/");
