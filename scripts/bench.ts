// What a build costs, against the least Astro site that shows the same notes: both in one run, in turn.
// Linux alone; the table is Markdown, as the README has it.
import { appendFileSync, mkdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { cacheDir, diagramsCacheDir, examplesCacheDir } from "../src/site/settings/cache-dir.ts";
import { writeBareSite } from "./bench/bare-site.ts";
import { measureChecks } from "./bench/check.ts";
import { idOf, writeCorpus } from "./bench/corpus.ts";
import { writeExamples } from "./bench/examples.ts";
import { type Cost, measure } from "./bench/measure.ts";

const ROOT = resolve("node_modules/.cache/running-notes/bench");
const ASTRO = resolve("node_modules/astro/bin/astro.mjs");
const ROUNDS = 2;

rmSync(ROOT, { recursive: true, force: true });
mkdirSync(ROOT, { recursive: true });

const corpus = (name: string, notes: number, diagrams = false) => {
  writeCorpus(`${ROOT}/${name}`, { notes, diagrams });
  return `${ROOT}/${name}`;
};
const plain = corpus("plain", 1000);
const small = corpus("small", 100);
const drawn = corpus("drawn", 1000, true);
writeBareSite(`${ROOT}/bare`, plain);
writeBareSite(`${ROOT}/bare-drawn`, drawn);

const bare = (folder: string) => {
  for (const left of [".cache", ".astro", "dist"])
    rmSync(`${ROOT}/${folder}/${left}`, { recursive: true, force: true });
  return measure([ASTRO, "build"], { cwd: `${ROOT}/${folder}` });
};
// Every build writes into an empty folder.
const build = (notes: string, out: string) => {
  rmSync(`${ROOT}/${out}`, { recursive: true, force: true });
  return measure([ASTRO, "build", "--outDir", `${ROOT}/${out}`], { env: { NOTES_DIR: notes } });
};
const cold = (notes: string, out: string) => {
  rmSync(cacheDir(notes, "/"), { recursive: true, force: true });
  return build(notes, out);
};
const edited = (notes: string, out: string) => {
  appendFileSync(`${notes}/${idOf(500)}.md`, "\nOne more sentence.\n");
  return build(notes, out);
};

const runs = {
  bare: [],
  cold: [],
  warm: [],
  start: [],
  bareDrawn: [],
  coldDrawn: [],
  drawnAnew: [],
  drawHundred: [],
  examplesCold: [],
  examplesWarm: [],
} as Record<string, Cost[]>;
for (let round = 0; round < ROUNDS; round++) {
  runs.bare?.push(await bare("bare"));
  runs.cold?.push(await cold(plain, "plain-dist"));
  runs.warm?.push(await edited(plain, "plain-dist"));
  runs.bareDrawn?.push(await bare("bare-drawn"));
  if (round === 0) {
    rmSync(diagramsCacheDir(drawn), { recursive: true, force: true });
    runs.drawnAnew?.push(await cold(drawn, "drawn-dist"));
  }
  runs.coldDrawn?.push(await cold(drawn, "drawn-dist"));
}
runs.drawHundred?.push(await measure(["scripts/bench/draw.ts", drawn, "100"]));
await cold(small, "small-dist");

// A hundred programs beside one note: what they cost a check beyond the same one without.
const examples = `${ROOT}/programs`;
writeExamples(examples, 100);
const lone = corpus("lone", 1);
const withExamples = { NOTES_DIR: lone, EXAMPLES_DIR: examples };
await measure(["scripts/record.ts"], { env: withExamples });
const checks = await measureChecks(`${ROOT}/checks`, 1000, ROUNDS);
for (let round = 0; round < ROUNDS; round++) {
  runs.start?.push(await measure(["scripts/check.ts"], { env: { NOTES_DIR: lone } }));
  rmSync(examplesCacheDir(lone, examples), { recursive: true, force: true });
  runs.examplesCold?.push(await measure(["scripts/check.ts"], { env: withExamples }));
  runs.examplesWarm?.push(await measure(["scripts/check.ts"], { env: withExamples }));
}

const best = (name: keyof typeof runs): Cost => {
  const costs = runs[name] ?? [];
  const least = (pick: (cost: Cost) => number) => Math.min(...costs.map(pick));
  return {
    cpu: least(({ cpu }) => cpu),
    wall: least(({ wall }) => wall),
    memory: Math.max(...costs.map(({ memory }) => memory)),
    said: costs[0]?.said ?? "",
  };
};
/** Mean bytes of the pages of the first hundred notes. */
const page = (out: string) => {
  const sizes = Array.from(
    { length: 100 },
    (_, index) => statSync(`${ROOT}/${out}/notes/${idOf(index)}/index.html`).size,
  );
  return sizes.reduce((sum, size) => sum + size) / sizes.length;
};
const rows: [string, Cost, Cost][] = [
  ["cold build, 1,000 notes", best("cold"), best("bare")],
  ["one note edited", best("warm"), best("bare")],
  ["cold build, 1,000 diagrams drawn before", best("coldDrawn"), best("bareDrawn")],
  ["cold build, 1,000 diagrams drawn anew", best("drawnAnew"), best("bareDrawn")],
];
console.log("| | CPU | of bare Astro | clock | peak memory |\n| --- | --- | --- | --- | --- |");
for (const [name, cost, floor] of rows) {
  const ratio = (cost.cpu / floor.cpu).toFixed(2);
  console.log(
    `| ${name} | ${cost.cpu.toFixed(1)} s | ${ratio} | ${cost.wall.toFixed(1)} s | ${cost.memory.toFixed(0)} MB |`,
  );
}
const floor = best("bare");
console.log(
  `| bare Astro, 1,000 notes | ${floor.cpu.toFixed(1)} s | 1 | ${floor.wall.toFixed(1)} s | ${floor.memory.toFixed(0)} MB |`,
);
console.log("\n| check of 1,000 notes | clock beyond its start |\n| --- | --- |");
for (const [name, took] of [
  ["nothing known", checks.cold],
  ["all read before", checks.again],
  ["one note changed, `--changed`", checks.changed],
] as const)
  console.log(`| ${name} | ${took.toFixed(0)} ms |`);
const least = best("start");
console.log("\n| 100 examples | CPU | clock | peak memory |\n| --- | --- | --- | --- |");
for (const [name, { cpu, wall, memory }] of [
  ["compiled, type-checked, run and verified, cold", best("examplesCold")],
  ["unchanged", best("examplesWarm")],
] as const) {
  const beyond = [cpu - least.cpu, wall - least.wall].map((seconds) => `${seconds.toFixed(1)} s`);
  console.log(`| ${name} | ${beyond.join(" | ")} | ${memory.toFixed(0)} MB |`);
}
const hundred = best("drawHundred");
const { first, others }: { first: number; others: number } = JSON.parse(hundred.said);
console.log(
  `\nA diagram takes ${others.toFixed(0)} ms to draw, the first ${(first / 1000).toFixed(1)} s; drawing 100 takes ${hundred.cpu.toFixed(1)} s of CPU and ${hundred.memory.toFixed(0)} MB.\n`,
);
const growth = (page("plain-dist") / page("small-dist") - 1) * 100;
console.log(`A note's page at 1,000 notes is ${growth.toFixed(1)} % larger than at 100.`);
