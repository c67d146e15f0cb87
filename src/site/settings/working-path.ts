import { join, sep } from "node:path";

/** A file's path as seen from where the command runs, with `/`: people click on it, and GitHub needs it. */
export const workingPath = (folder: string, file: string): string => join(folder, file).replaceAll(sep, "/");
