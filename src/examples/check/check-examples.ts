import { availableParallelism } from "node:os";
import { type Diagnostic, hasErrors } from "../../notebook/diagnostic/diagnostic.ts";
import type { Example, Program } from "../example.ts";
import { type ProgramDiagnostic, toDiagnostic } from "../program-diagnostic.ts";
import { openRecords } from "../record/records.ts";
import { inParallel } from "../run/in-parallel.ts";
import { LIMITS, type Limits, runner } from "../run/run.ts";
import { checkExample } from "./check-example.ts";
import { compareRuns, compareWithRecord } from "./compare.ts";
import { openFacts } from "./example-facts.ts";
import { runExamples } from "./run-examples.ts";

export interface CheckExamplesOptions {
  /** Where the recorded runs stand, `x.run.json` for the example x; the folder need not exist. */
  readonly recordsDir: string;
  /** Where what is known of unchanged programs is kept. */
  readonly cacheDir: string;
  /**
   * Whether to run the examples anew, and to write what they do instead of comparing it with what is written.
   */
  readonly record?: boolean;
  /** Which examples are of interest, by name; the others and their records are left alone. */
  readonly only?: readonly string[] | undefined;
  readonly limits?: Limits;
}

export interface CheckedExamples {
  /** In the order of the programs. */
  readonly examples: readonly Example[];
  readonly diagnostics: readonly Diagnostic[];
  /** The examples whose recorded run was written; one that says what it said before is not. */
  readonly recorded: readonly string[];
  /** Those that were to be recorded and have an error, so that their recorded run is what it was. */
  readonly refused: readonly Example[];
  /** Files that were removed: the recorded runs of no example. */
  readonly removed: readonly string[];
}

/**
 * Examines examples: reads them, checks their types, runs each in a process of its own and compares what it
 * does with its recorded run, or records it. What has not changed since it was last examined costs nothing.
 * @param programs each with a name of its own, in kebab-case; diagnostics name their files
 */
export async function checkExamples(
  programs: readonly Program[],
  { recordsDir, cacheDir, record = false, only, limits = LIMITS }: CheckExamplesOptions,
): Promise<CheckedExamples> {
  const records = openRecords(recordsDir);
  const run = runner(limits);
  const seeded = programs
    .filter(({ name }) => only?.includes(name) ?? true)
    .map((program) => {
      const before = records.read(program.name);
      const source = program.source.replace(/^\ufeff/, "");
      return { ...program, source, before, seed: before.run?.seed ?? 1 };
    });
  const cache = openFacts(cacheDir);
  const allFacts = await runExamples(seeded, { cache, run, isRunAgain: record });
  cache.save(only !== undefined);
  const pairs = seeded.flatMap((program, index) => {
    const facts = allFacts[index];
    return facts ? [{ program, facts }] : [];
  });

  const results = await inParallel(pairs, availableParallelism(), async ({ program, facts }) => {
    const { name, before, seed } = program;
    const { example, diagnostics } = await checkExample(program, facts, seed, limits);
    const asOwn = (found: ProgramDiagnostic) => toDiagnostic(found, program);
    const isSound = example.run !== undefined && !hasErrors(diagnostics);
    if (!record) {
      const compared = example.run ? compareWithRecord(name, before.run, example.run).map(asOwn) : [];
      const ofRecord = before.diagnostic ? [before.diagnostic] : compared;
      return {
        example: ofRecord.length === 0 ? example : { ...example, isUnrecorded: true },
        // What would be refused is not asked for.
        diagnostics: hasErrors(diagnostics) ? diagnostics : [...diagnostics, ...ofRecord],
      };
    }
    const again = isSound ? compareRuns(name, example.run, await run(example.code, seed)).map(asOwn) : [];
    const isRefused = !isSound || hasErrors(again);
    const isWritten = !isRefused && records.write(name, example.run);
    return { example, diagnostics: [...diagnostics, ...again], isRefused, isWritten };
  });

  const strays = only ? [] : records.strays(programs.map(({ name }) => name));
  if (record) strays.forEach(records.remove);
  return {
    examples: results.map(({ example }) => example),
    diagnostics: [
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...(record ? [] : strays.map(records.diagnosticOfStray)),
    ],
    recorded: results.filter(({ isWritten }) => isWritten).map(({ example }) => example.name),
    refused: results.filter(({ isRefused }) => isRefused).map(({ example }) => example),
    removed: record ? strays : [],
  };
}
