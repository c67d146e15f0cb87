import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Texts kept from build to build, each under a key of everything it was made from. */
export interface DiskCache {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  /** Writes what this build has used; what it did not use is forgotten, unless this was only a part of a build. */
  save(isPart?: boolean): void;
}

/** Opens a cache file. One that is missing or cannot be read is an empty cache. */
export function openDiskCache(path: string): DiskCache {
  const before = readCache(path);
  const used = new Map<string, string>();
  let changed = false;
  return {
    get(key) {
      const text = used.get(key) ?? before.get(key);
      if (text !== undefined) used.set(key, text);
      return text;
    },
    set(key, text) {
      used.set(key, text);
      changed = true;
    },
    save(isPart = false) {
      if (!changed && (isPart || used.size === before.size)) return;
      mkdirSync(dirname(path), { recursive: true });
      // Written beside and moved over, so that a build that is stopped leaves the old file or the new one.
      writeFileSync(
        `${path}.${process.pid}`,
        JSON.stringify([...(isPart ? new Map([...before, ...used]) : used)]),
      );
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}

function readCache(path: string): Map<string, string> {
  try {
    const entries: unknown = JSON.parse(readFileSync(path, "utf8"));
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string";
