import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadedFingerprint } from "../../fingerprint/fingerprint.ts";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import type { Outcome } from "../run/outcome.ts";
import type { ProgramText } from "../source/read-program.ts";

/** What is known of a program by its text alone: what it says, what is wrong with its types, what it did. */
export interface ExampleFacts {
  readonly text: ProgramText;
  readonly types: readonly ProgramDiagnostic[];
  readonly outcome?: Outcome;
}

/** What is known of programs, kept from one time to the next. */
export interface Cache {
  get(name: string, key: string): ExampleFacts | undefined;
  set(name: string, key: string, facts: ExampleFacts): void;
}

/**
 * Opens a folder as cache, with a file for each example: traces are long, and of a hundred examples one was changed. An
 * entry counts only under the key that it was set with.
 */
export function openCache(folder: string): Cache {
  const pathOf = (name: string) => join(folder, `${name}.json`);
  return {
    get(name, key) {
      try {
        const entry = JSON.parse(readFileSync(pathOf(name), "utf8"));
        return entry.key === key ? entry.facts : undefined;
      } catch {
        // Missing or spoilt: it is made anew.
        return undefined;
      }
    },
    set(name, key, facts) {
      mkdirSync(folder, { recursive: true });
      // Written beside and moved over, so that no one reads half of it.
      const beside = `${pathOf(name)}.${process.pid}`;
      writeFileSync(beside, JSON.stringify({ key, facts }));
      renameSync(beside, pathOf(name));
    },
  };
}

// The types of the lab have a part in what is wrong with those of a program.
const checkerVersion = loadedFingerprint({
  entry: new URL("./check-examples.ts", import.meta.url),
  types: true,
});

/** Makes the key of a program: of all that has a part in what is known of it. */
export function cacheKeys(): (source: string, seed: number) => string {
  const tools = checkerVersion();
  return (source, seed) => hash([tools, String(seed), source]);
}

/** Of several texts as they stand apart: moving a letter from one to the next makes another hash. */
const hash = (texts: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(texts)).digest("base64url").slice(0, 22);
