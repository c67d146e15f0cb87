import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file to write, and the one that it is made of: another where it moves. */
export interface FileChange {
  readonly before: string;
  readonly path: string;
  readonly content: string;
}

/**
 * Writes files in place of others: all of them, or none where one cannot be written. What is not yet whole stands beside its place, as a
 * file that begins with a dot.
 */
export function writeAll(changes: readonly FileChange[]): void {
  const drafts = changes.map(({ path }) => join(dirname(path), `.${basename(path)}.draft`));
  const undo: (() => void)[] = [];
  try {
    for (const [index, { path, content }] of changes.entries()) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(drafts[index] ?? "", content);
    }
    for (const [index, { before, path }] of changes.entries()) {
      const original = readFileSync(before);
      undo.push(() => writeFileSync(before, original));
      // First, so that a name which differs in capitals alone becomes the new one where a file system knows none.
      if (path !== before) rmSync(before);
      if (path !== before && existsSync(path)) throw new Error(`${path} is there already.`);
      renameSync(drafts[index] ?? "", path);
      if (path !== before) undo.push(() => rmSync(path));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  } finally {
    for (const draft of drafts) rmSync(draft, { force: true });
  }
}
