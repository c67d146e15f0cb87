import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file to write, and the one that it is made of: another where it moves. */
export interface FileChange {
  readonly before: string;
  readonly path: string;
  readonly content: string;
}

/**
 * Writes files in place of others: all of them, or none where one cannot be written. What is not yet whole
 * stands beside its place, as a file that begins with a dot. Who looks on meanwhile finds each file that
 * moves at its new place before another is written, and at its old place until all are.
 */
export function writeAll(changes: readonly FileChange[]): void {
  const [moves, others] = [changes.filter(isMove), changes.filter((change) => !isMove(change))];
  const undo: (() => void)[] = [];
  const removed = new Set<string>();
  const keep = (path: string) => {
    const original = readFileSync(path);
    undo.push(() => writeFileSync(path, original));
  };
  const remove = (path: string) => {
    keep(path);
    rmSync(path);
    removed.add(path);
  };
  try {
    for (const { path, content } of changes) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draftOf(path), content);
    }
    for (const { before, path } of moves) {
      // A name that differs in capitals alone becomes the new one only so where a file system knows none.
      if (isSameFile(before, path)) remove(before);
      if (existsSync(path)) throw new Error(`${path} is there already.`);
      renameSync(draftOf(path), path);
      undo.push(() => rmSync(path));
    }
    for (const { path } of others) {
      keep(path);
      renameSync(draftOf(path), path);
    }
    for (const { before } of moves) if (!removed.has(before)) remove(before);
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  } finally {
    for (const { path } of changes) rmSync(draftOf(path), { force: true });
  }
}

const isMove = ({ before, path }: FileChange) => before !== path;
const draftOf = (path: string) => join(dirname(path), `.${basename(path)}.draft`);

/** Whether two paths lead to one file, as two do that differ in capitals where a file system knows none. */
export function isSameFile(one: string, other: string): boolean {
  // Windows numbers files beyond what a number tells apart.
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
}
