import { rmSync } from "node:fs";
import { examplesCacheDir } from "../../src/site/settings/cache-dir.ts";
import { writeCorpus } from "./corpus.ts";
import { best, beyond, type Cost } from "./cost.ts";
import { writeExamples } from "./examples.ts";
import { EXAMPLES, type ExampleCosts } from "./figures.ts";
import { measure } from "./measure.ts";

/**
 * Measures what a check of generated examples beside one note costs beyond the same check without them: the
 * best of some rounds.
 * @param root an empty folder to work in
 */
export async function measureExamples(root: string, rounds: number): Promise<ExampleCosts> {
  const [note, examples] = [`${root}/one`, `${root}/programs`];
  writeCorpus(note, { notes: 1, diagrams: false });
  writeExamples(examples, EXAMPLES);
  const withExamples = { NOTES_DIR: note, EXAMPLES_DIR: examples };
  await measure(["scripts/record.ts"], { env: withExamples });
  const check = (env: Readonly<Record<string, string>>) => measure(["scripts/check.ts"], { env });
  const runs: Record<"floor" | keyof ExampleCosts, Cost>[] = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(examplesCacheDir(note, examples), { recursive: true, force: true });
    runs.push({
      floor: await check({ NOTES_DIR: note }),
      cold: await check(withExamples),
      unchanged: await check(withExamples),
    });
  }
  const floor = best(runs.map((run) => run.floor));
  const costOf = (kind: keyof ExampleCosts) => beyond(best(runs.map((run) => run[kind])), floor);
  return { cold: costOf("cold"), unchanged: costOf("unchanged") };
}
