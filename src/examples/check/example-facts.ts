import { join } from "node:path";
import { loadedFingerprint } from "../../cache/fingerprint.ts";
import { keyOf, openCache } from "../../cache/open-cache.ts";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import type { Outcome } from "../run/outcome.ts";
import type { ProgramText } from "../source/read-program.ts";

/** What is known of a program by its text alone: what it says, what is wrong with its types, what it did. */
export interface ExampleFacts {
  readonly text: ProgramText;
  readonly types: readonly ProgramDiagnostic[];
  readonly outcome?: Outcome;
}

/** The facts about programs, kept from one time to the next. */
export interface FactsCache {
  get(source: string, seed: number): ExampleFacts | undefined;
  set(source: string, seed: number, facts: ExampleFacts): void;
  /** @param isPart whether this was about some of the examples; else all others are forgotten */
  save(isPart: boolean): void;
}

// The types of the lab have a part in what is wrong with those of a program.
const checkerVersion = loadedFingerprint({
  entry: new URL("./check-examples.ts", import.meta.url),
  types: true,
});

/**
 * Opens the cache of facts in a folder.
 * @param version of the code that finds the facts out
 */
export function openFacts(folder: string, version = checkerVersion()): FactsCache {
  const cache = openCache(join(folder, "runs"), version);
  return {
    get: (source, seed) => cache.read(keyOf(seed, source), readFacts),
    set: (source, seed, facts) => cache.set(keyOf(seed, source), JSON.stringify(facts)),
    save: cache.save,
  };
}

function readFacts(text: string): ExampleFacts {
  const facts: ExampleFacts = JSON.parse(text);
  if (!Array.isArray(facts.types) || !Array.isArray(facts.text.claims))
    throw new Error("These are no facts.");
  return facts;
}
