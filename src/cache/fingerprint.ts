import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { closureOf, type Read } from "./closure.ts";

/** A program that makes something which is kept. */
export interface Code {
  /** The module in which it begins. */
  readonly entry: URL;
  /** Whether the types of its modules have a part in what it makes. */
  readonly types?: boolean;
}

const TSCONFIG = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
// Not the lock file of the project: that may be ahead of what is installed.
const INSTALLED = fileURLToPath(new URL("../../node_modules/.package-lock.json", import.meta.url));
const ROOT = dirname(TSCONFIG);

/**
 * Makes a fingerprint of a program: of its files wherever they stand, the compiler's settings, the packages
 * that are installed, and Node. Where it is the same, the program makes the same of the same.
 * @throws when a file of it cannot be found
 */
export function fingerprint({ entry, types = false }: Code, read: Read = readOnce): string {
  const { files, packages } = closureOf(fileURLToPath(entry), read, types);
  const installed = read(INSTALLED);
  for (const [name, place] of packages) {
    if (!installed.includes(`"node_modules/${name}"`))
      throw new Error(`${place} imports "${name}", and no package of this name is installed.`);
  }
  const parts = [...files, [TSCONFIG, read(TSCONFIG)] as const, [INSTALLED, installed] as const]
    .map(([path, bytes]) => `${relative(ROOT, path).replaceAll(sep, "/")} ${digestOf(bytes)}`)
    .sort();
  return short([process.version, ...parts]);
}

/**
 * Takes the fingerprint of a program while it is being loaded.
 * @returns says what to keep its work under: the fingerprint, and another where files have changed since.
 *   Such a process is of two minds, and no other asks for what it has kept
 */
export function loadedFingerprint(code: Code, read: Read = readOnce): () => string {
  const loaded = fingerprint(code, read);
  return () => {
    const now = fingerprint(code, read);
    return now === loaded ? now : short([loaded, now]);
  };
}

const short = (parts: readonly string[]) => hash("sha256", parts.join("\n"), "base64url").slice(0, 22);

const digests = new WeakMap<Buffer, string>();

function digestOf(bytes: Buffer): string {
  const digest = digests.get(bytes) ?? hash("sha256", bytes, "base64url");
  digests.set(bytes, digest);
  return digest;
}

const kept = new Map<string, { readonly state: string; readonly bytes: Buffer }>();

/** Reads a file anew only when it is not as it was: programs share most of their files. */
function readOnce(path: string): Buffer {
  const { size, ino, ctimeMs } = statSync(path);
  const state = `${size} ${ino} ${ctimeMs}`;
  const before = kept.get(path);
  if (before?.state === state) return before.bytes;
  const bytes = readFileSync(path);
  kept.set(path, { state, bytes });
  return bytes;
}
