import { appendFileSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { cacheDir, diagramsCacheDir, notesCacheDir } from "../../src/site/settings/cache-dir.ts";
import { writeBareSite } from "./bare-site.ts";
import { idOf, writeCorpus } from "./corpus.ts";
import { best, type Cost } from "./cost.ts";
import { type BuildCosts, FEW_NOTES, NOTES } from "./figures.ts";
import { measure } from "./measure.ts";

const ASTRO = resolve("node_modules/astro/bin/astro.mjs");

/**
 * Measures builds of generated notes and, in turn with them, of the least Astro site that shows the same: the
 * best of some rounds.
 * @param root an empty folder to work in
 */
export async function measureBuilds(root: string, rounds: number): Promise<BuildCosts> {
  const [plain, small, drawn] = [`${root}/plain`, `${root}/small`, `${root}/drawn`];
  writeCorpus(plain, { notes: NOTES, diagrams: false });
  writeCorpus(small, { notes: FEW_NOTES, diagrams: false });
  writeCorpus(drawn, { notes: NOTES, diagrams: true });
  const [bare, bareDrawn] = [`${root}/bare`, `${root}/bare-drawn`];
  writeBareSite(bare, plain);
  writeBareSite(bareDrawn, drawn);

  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(diagramsCacheDir(drawn), { recursive: true, force: true });
    runs.push({
      bare: await buildBare(bare),
      cold: await buildCold(plain),
      edited: await buildEdited(plain),
      bareWithDiagrams: await buildBare(bareDrawn),
      drawnAnew: await buildCold(drawn),
      drawnBefore: await buildCold(drawn),
    });
  }
  await buildCold(small);
  const bestOf = (kind: keyof Run) => best(runs.map((run) => run[kind]));
  return {
    bare: bestOf("bare"),
    cold: bestOf("cold"),
    edited: bestOf("edited"),
    bareWithDiagrams: bestOf("bareWithDiagrams"),
    drawnAnew: bestOf("drawnAnew"),
    drawnBefore: bestOf("drawnBefore"),
    pageGrowth: meanPage(plain) / meanPage(small) - 1,
  };
}

type Run = Record<Exclude<keyof BuildCosts, "pageGrowth">, Cost>;

function buildBare(folder: string): Promise<Cost> {
  for (const left of [".cache", ".astro", "dist"])
    rmSync(`${folder}/${left}`, { recursive: true, force: true });
  return measure([ASTRO, "build"], { cwd: folder });
}

const outOf = (notes: string) => `${notes}-dist`;

/** Builds into an empty folder. */
function build(notes: string): Promise<Cost> {
  rmSync(outOf(notes), { recursive: true, force: true });
  return measure([ASTRO, "build", "--outDir", outOf(notes)], { env: { NOTES_DIR: notes } });
}

/** Builds with nothing known of the notes but their drawings. */
function buildCold(notes: string): Promise<Cost> {
  for (const kept of [cacheDir(notes, "/"), notesCacheDir(notes)])
    rmSync(kept, { recursive: true, force: true });
  return build(notes);
}

function buildEdited(notes: string): Promise<Cost> {
  appendFileSync(`${notes}/${idOf(NOTES / 2)}.md`, "\nOne more sentence.\n");
  return build(notes);
}

/** Returns the mean bytes of the pages of the notes that both sites have. */
function meanPage(notes: string): number {
  const sizes = Array.from(
    { length: FEW_NOTES },
    (_, index) => statSync(`${outOf(notes)}/notes/${idOf(index)}/index.html`).size,
  );
  return sizes.reduce((sum, size) => sum + size) / sizes.length;
}
