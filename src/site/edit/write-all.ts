import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file to write, and the file that it is made from: another path where the file moves. */
export interface FileChange {
  readonly before: string;
  readonly path: string;
  readonly content: string;
}

/**
 * Replaces files: all of them, or none where a write fails. An unfinished file stands beside its place under
 * a name that begins with a dot. A moved file is at its new path before any other file is written, and at its
 * old path until all files are, so a program that reads meanwhile finds it.
 * @throws when a write fails, after everything was undone
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
      // Where a file system ignores case, a name that differs only in case changes in no other way.
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

/**
 * Tells whether two paths lead to the same file, as paths that differ only in case do where a file system
 * ignores case.
 */
export function isSameFile(one: string, other: string): boolean {
  // Windows numbers files beyond the precision of a number.
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
}
