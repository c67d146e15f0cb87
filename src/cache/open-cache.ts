import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Texts kept from one time to the next, each under a key of everything that it was made from. */
export interface Cache {
  get(key: string): string | undefined;
  /**
   * Gets what a kept text stands for. A text at which `read` throws is of another shape, and counts as
   * absent.
   */
  read<Value>(key: string, read: (text: string) => Value): Value | undefined;
  set(key: string, text: string): void;
  /**
   * Writes the pack.
   * @param isPart whether some of what is kept was not asked for only because this was a part of the work;
   *   else what was not asked for is forgotten
   */
  save(isPart?: boolean): void;
}

/** How a pack is written. */
interface Pack {
  readonly fingerprint: string;
  readonly entries: readonly (readonly [key: string, text: string])[];
}

/**
 * Opens a cache: one pack on disk, read whole now and written whole when it is saved.
 * @param name the pack's path without its ending; a pack that is missing or spoilt is empty
 * @param fingerprint of the code that makes what is kept: what another has made is not there
 */
export function openCache(name: string, fingerprint: string): Cache {
  const path = `${name}.json`;
  const before = readPack(path, fingerprint);
  const used = new Map<string, string>();
  let isChanged = false;
  const get = (key: string) => {
    const text = used.get(key) ?? before.get(key);
    if (text !== undefined) used.set(key, text);
    return text;
  };
  return {
    get,
    read(key, read) {
      const text = get(key);
      if (text === undefined) return undefined;
      try {
        return read(text);
      } catch {
        used.delete(key);
        return undefined;
      }
    },
    set(key, text) {
      if (get(key) === text) return;
      used.set(key, text);
      isChanged = true;
    },
    save(isPart = false) {
      if (!isChanged && (isPart || used.size === before.size)) return;
      const entries = [...(isPart ? new Map([...before, ...used]) : used)];
      mkdirSync(dirname(path), { recursive: true });
      // Written beside and moved over, so that nobody reads half a pack.
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, JSON.stringify({ fingerprint, entries } satisfies Pack));
      renameSync(beside, path);
    },
  };
}

/**
 * Makes a key of all that has a part in a value; moving a letter from one part to the next makes another key.
 */
export const keyOf = (...parts: readonly unknown[]): string =>
  hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);

function readPack(path: string, fingerprint: string): Map<string, string> {
  try {
    const pack: Partial<Pack> | null = JSON.parse(readFileSync(path, "utf8"));
    if (pack?.fingerprint !== fingerprint || !Array.isArray(pack.entries)) return new Map();
    return new Map(pack.entries.filter(isEntry));
  } catch {
    return new Map();
  }
}

const isEntry = (entry: unknown): entry is readonly [string, string] =>
  Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string";
