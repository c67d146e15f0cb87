import { createHash } from "node:crypto";
import { resolve } from "node:path";

const ROOT = "./node_modules/.cache/running-notes";

/**
 * Returns the folder that keeps what a build rendered for the next: a folder for each notes folder and base
 * path.
 */
export const cacheDir = (notesDir: string, base: string): string =>
  `${ROOT}/site-${keyOf(resolve(notesDir), base)}`;

/** Returns the folder that keeps the results of examples: a folder for each pair of folders with programs. */
export const examplesCacheDir = (notesDir: string, examplesDir: string): string =>
  `${ROOT}/examples-${keyOf(resolve(notesDir), resolve(examplesDir))}`;

/** Returns the folder that keeps finished diagrams: a folder for each notes folder. */
export const diagramsCacheDir = (notesDir: string): string => `${ROOT}/diagrams-${keyOf(resolve(notesDir))}`;

/** Returns the folder that keeps notes as they were read: a folder for each notes folder. */
export const notesCacheDir = (notesDir: string): string => `${ROOT}/notes-${keyOf(resolve(notesDir))}`;

const keyOf = (...parts: readonly string[]) =>
  createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
