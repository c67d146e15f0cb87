import { relative, resolve, sep } from "node:path";

/** A file's path below the notes folder, with `/`. */
export const notePath = (path: string, notesDir: string) =>
  relative(resolve(notesDir), path).replaceAll(sep, "/");
