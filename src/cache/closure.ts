import { dirname, extname, resolve } from "node:path";
import { type Named, namedFiles, Unnamed } from "./named-files.ts";

/** Reads a file; the same bytes for as long as it is the same. Throws where there is none. */
export type Read = (path: string) => Buffer;

/** A program: all files of the project that have a part in what it does. */
export interface Closure {
  /** What each file holds, by its path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The packages it imports, each with the place of one of the imports. */
  readonly packages: ReadonlyMap<string, string>;
}

const PROGRAMS = new Set([".ts", ".mjs", ".js"]);
const DATA = new Set([".css", ".json", ".wasm", ".woff2"]);

/**
 * Follows the imports of a module, and the files that it names to be read, as far as they lead within the
 * project.
 * @param withTypes whether to follow imports of types alone, too
 * @throws when a file is not there, or when it cannot be seen what a program loads
 */
export function closureOf(entry: string, read: Read, withTypes: boolean): Closure {
  const files = new Map<string, Buffer>();
  const packages = new Map<string, string>();
  const open = [{ path: entry, from: "the entry" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, from } = next;
    if (files.has(path)) continue;
    const bytes = readNamed(path, from, read);
    files.set(path, bytes);
    if (DATA.has(extname(path))) continue;
    if (!PROGRAMS.has(extname(path)))
      throw new Error(`${from} names ${path}, and what that loads cannot be seen.`);
    for (const { name, line, isType } of namesIn(path, bytes)) {
      const place = `${path}:${line}`;
      if (isType && !withTypes) continue;
      if (name.startsWith(".")) open.push({ path: pathOf(name, path), from: place });
      else if (!name.startsWith("node:")) packages.set(packageOf(name), place);
    }
  }
  return { files, packages };
}

/** Without the query that tells Vite how to take it: `?raw`, `?url`. */
const pathOf = (name: string, from: string) => resolve(dirname(from), name.replace(/\?.*$/, ""));

const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

function readNamed(path: string, from: string, read: Read): Buffer {
  try {
    return read(path);
  } catch (cause) {
    throw new Error(`${from} names ${path}, which cannot be read.`, { cause });
  }
}

interface NamedInLine extends Named {
  readonly line: number;
}

const known = new WeakMap<Buffer, readonly NamedInLine[]>();

/** What a program names; read once, for as long as it is the same. */
function namesIn(path: string, bytes: Buffer): readonly NamedInLine[] {
  const before = known.get(bytes);
  if (before) return before;
  const text = bytes.toString("utf8");
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  try {
    const names = namedFiles(text).map((named) => ({ ...named, line: lineAt(named.offset) }));
    known.set(bytes, names);
    return names;
  } catch (cause) {
    const place = cause instanceof Unnamed ? `${path}:${lineAt(cause.offset)}` : path;
    throw new Error(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
